package waymark.content.desk;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.EditorialAction;
import waymark.content.career.PublicationPolicy;
import waymark.content.catalog.CareerCatalog;
import waymark.content.guide.CategoryStore;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;

/** Drafts as one editor reads and changes them. */
@Singleton
public class DraftService {
    private final CareerStore careers;
    private final CategoryStore categories;
    private final CareerCatalog catalog;
    private final ErasureReceiptStore receipts;
    private final Clock clock;
    private final boolean reviewRequired;

    DraftService(
            CareerStore careers,
            CategoryStore categories,
            CareerCatalog catalog,
            ErasureReceiptStore receipts,
            Clock clock,
            @Value("${waymark.review-required:false}") boolean reviewRequired) {
        this.careers = careers;
        this.categories = categories;
        this.catalog = catalog;
        this.receipts = receipts;
        this.clock = clock;
        this.reviewRequired = reviewRequired;
    }

    /** What a draft must fulfil before it goes out. */
    PublicationPolicy policy() {
        return new PublicationPolicy(categories(), reviewRequired);
    }

    /** Slugs of the categories there are. */
    Set<String> categories() {
        return categories.slugs();
    }

    Optional<Draft> find(String slug, Caller reader) {
        return careers.at(slug).map(career -> shown(career, reader));
    }

    /** Changes the career at a slug by a rule, in the caller's name. */
    public Optional<Career> change(String slug, Caller caller, Function<EditorialAction, Career> rule) {
        return change(slug, caller, true, rule);
    }

    /** The same, or only what the rule would make of the career if nothing is to be kept. */
    public Optional<Career> change(String slug, Caller caller, boolean kept, Function<EditorialAction, Career> rule) {
        Editor editor = editor(caller);
        UnaryOperator<Career> change = career -> rule.apply(new EditorialAction(career, editor, clock.instant()));
        return kept ? careers.change(slug, change) : careers.at(slug).map(change);
    }

    /** The same for a change of what is public: it is seen at once. */
    Optional<Career> changePublic(String slug, Caller caller, Function<EditorialAction, Career> rule) {
        Optional<Career> changed = change(slug, caller, rule);
        changed.ifPresent(career -> catalog.refresh(career.id(), career.revision()));
        return changed;
    }

    Draft shown(Career career, Caller reader) {
        Instant now = clock.instant();
        PublicationPolicy policy = policy();
        return Draft.of(
                career,
                career.draft().problems(policy.categories()),
                DraftActions.possible(new EditorialAction(career, editor(reader), now), policy),
                ReviewStatus.of(career, reader.id(), reviewRequired, now));
    }

    public Editor editor(Caller caller) {
        return Editor.of(caller, receipts.isErased(caller.id()));
    }
}
