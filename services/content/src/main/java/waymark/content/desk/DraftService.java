package waymark.content.desk;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.CareerUpdate;
import waymark.content.career.PublicationPolicy;
import waymark.content.catalog.CareerCatalog;
import waymark.content.guide.CategoryStore;
import waymark.content.guide.GuideProblems;
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
    public PublicationPolicy policy() {
        return new PublicationPolicy(categories(), reviewRequired);
    }

    /** Slugs of the categories there are. */
    Set<String> categories() {
        return categories.slugs();
    }

    Optional<Draft> find(String slug, Caller reader) {
        return careers.at(slug).map(career -> shown(career, reader));
    }

    /**
     * Changes the draft at a slug, and what belongs to it, by a rule; in the caller's name and with what they say about
     * it.
     */
    public Optional<Career> change(
            String slug, Caller caller, @Nullable String comment, BiFunction<Career, Edit, Career> rule) {
        Edit edit = edit(caller, comment);
        return careers.change(slug, career -> rule.apply(career, edit));
    }

    /** The same for a change of what is public: it is seen at once. */
    Optional<Career> changePublic(
            String slug, Caller caller, @Nullable String comment, BiFunction<Career, Edit, CareerUpdate> rule) {
        Edit edit = edit(caller, comment);
        Optional<Career> changed = careers.update(slug, career -> rule.apply(career, edit));
        changed.ifPresent(career -> catalog.refresh(career.id(), career.revision()));
        return changed;
    }

    /** A change the caller makes now. */
    public Edit edit(Caller caller, @Nullable String comment) {
        return new Edit(editor(caller), clock.instant(), comment);
    }

    public Draft shown(Career career, Caller reader) {
        PublicationPolicy policy = policy();
        Edit edit = edit(reader, null);
        return Draft.of(
                career,
                GuideProblems.of(career.draft(), policy.categories()),
                DraftActions.possible(career, policy, edit),
                ReviewStatus.of(career, reader.id(), reviewRequired, edit.at()));
    }

    private Editor editor(Caller caller) {
        return Editor.of(caller, receipts.isErased(caller.id()));
    }
}
