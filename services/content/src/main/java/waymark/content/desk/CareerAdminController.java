package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import waymark.content.Career;
import waymark.content.CareerStore;
import waymark.content.CategoryStore;
import waymark.content.Editor;
import waymark.content.Guide;
import waymark.content.Version;
import waymark.content.catalog.CareerPage;
import waymark.content.catalog.CatalogStore;
import waymark.edge.Caller;
import waymark.edge.ReceiptStore;
import waymark.edge.Refused;

/** Drafting and publishing careers, for admins. */
@Controller("/admin/careers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class CareerAdminController {
    private final CareerStore careers;
    private final CategoryStore categories;
    private final CatalogStore catalog;
    private final ReceiptStore receipts;
    private final DeskStore desk;
    private final Clock clock;

    CareerAdminController(
            CareerStore careers,
            CategoryStore categories,
            CatalogStore catalog,
            ReceiptStore receipts,
            DeskStore desk,
            Clock clock) {
        this.careers = careers;
        this.categories = categories;
        this.catalog = catalog;
        this.receipts = receipts;
        this.desk = desk;
        this.clock = clock;
    }

    /** All careers, last changed first, those whose title holds {@code q} and which stand at {@code state}. */
    @Get
    DeskList list(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String state,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        return desk.list(q, state, page, size);
    }

    /** Begins a draft; whatever a guide holds may be given along with title and category. */
    @Post
    HttpResponse<Draft> begin(@Body Guide guide, Caller caller) {
        Set<String> known = categories.slugs();
        if (!known.contains(guide.category())) {
            throw Refused.invalid("category-unknown", "Choose a category from the list.");
        }
        Career career = Career.begin(
                Career.slugFor(guide.title()), guide.withImage(null), editor(caller), clock.instant());
        if (!careers.add(career)) {
            throw CareerStore.taken(careers.at(career.slug()).orElse(career));
        }
        return HttpResponse.created(Draft.of(career, known));
    }

    /** The draft with its gaps. */
    @Get("/{slug}/draft")
    Optional<Draft> draft(String slug) {
        return careers.at(slug).map(this::withProblems);
    }

    /** Saves the draft as a whole, gaps and all, if it is still the one that was read. */
    @Put("/{slug}/draft")
    Optional<Draft> save(String slug, @Body DraftText text, Caller caller) {
        Editor editor = editor(caller);
        return careers.change(slug, career -> text.over(career, editor, clock.instant()))
                .map(this::withProblems);
    }

    /** Makes the draft public. Pass the revision that was looked at, and nobody's later change slips in. */
    @Post("/{slug}/publish")
    Optional<DeskItem> publish(String slug, @Nullable @QueryValue Long revision, Caller caller) {
        Set<String> known = categories.slugs();
        Editor editor = editor(caller);
        return changePublic(slug, career -> {
            if (revision != null && revision != career.revision()) {
                throw DraftText.stale(career);
            }
            return career.publish(known, editor, clock.instant());
        });
    }

    /** Takes the career from the public. */
    @Post("/{slug}/withdraw")
    Optional<DeskItem> withdraw(String slug, Caller caller) {
        Editor editor = editor(caller);
        return changePublic(slug, career -> career.withdraw(editor, clock.instant()));
    }

    /** Every version that was ever public, newest first. */
    @Get("/{slug}/versions")
    Optional<VersionList> versions(String slug) {
        return careers.at(slug).map(careers::versions).map(VersionList::of);
    }

    /** One version as readers saw it. */
    @Get("/{slug}/versions/{number}")
    Optional<CareerPage> version(String slug, int number) {
        return careers.at(slug).flatMap(career -> careers.version(career, number)
                .map(v -> page(career, v.guide(), number, v.publishedAt())));
    }

    /** Puts a version on the desk as the draft; what is public stays until the next publication. */
    @Post("/{slug}/versions/{number}/restore")
    Optional<Draft> restore(String slug, int number, Caller caller) {
        Optional<Version> version = careers.at(slug).flatMap(career -> careers.version(career, number));
        Editor editor = editor(caller);
        return version.flatMap(v -> careers.change(slug, career -> career.save(v.guide(), editor, clock.instant())))
                .map(this::withProblems);
    }

    /** The draft as readers would see it. */
    @Get("/{slug}/preview")
    Optional<CareerPage> preview(String slug) {
        return careers.at(slug).map(career -> page(career, career.draft(), career.version(), career.updatedAt()));
    }

    private Optional<DeskItem> changePublic(String slug, UnaryOperator<Career> rule) {
        Optional<Career> changed = careers.change(slug, rule);
        changed.ifPresent(career -> catalog.refresh(career.id(), career.revision()));
        return changed.map(DeskItem::of);
    }

    private CareerPage page(Career career, Guide guide, int version, Instant at) {
        return CareerPage.of(career, guide, version, at, catalog.categoryName(guide.category()));
    }

    private Draft withProblems(Career career) {
        return Draft.of(career, categories.slugs());
    }

    /** Somebody who was forgotten while still signed in leaves no name. */
    private Editor editor(Caller caller) {
        return receipts.forgot(caller.id()) ? Editor.FORMER : new Editor(caller.id(), caller.name());
    }
}
