package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import waymark.content.audit.Edit;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.PublicationPolicy;
import waymark.content.career.Slug;
import waymark.content.guide.Guide;
import waymark.content.queue.DeskItem;
import waymark.edge.Caller;
import waymark.edge.RefusedException;

/** Drafting and publishing careers, for admins. */
@Controller("/admin/careers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class CareerAdminController {
    private final CareerStore careers;
    private final DraftService drafts;

    CareerAdminController(CareerStore careers, DraftService drafts) {
        this.careers = careers;
        this.drafts = drafts;
    }

    /** Begins a draft; whatever a guide holds may be given along with title and category. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Draft> begin(@Body Guide guide, Caller caller) {
        if (!drafts.categories().contains(guide.category())) {
            throw RefusedException.invalid("category-unknown", "Choose a category from the list.");
        }
        Edit edit = drafts.edit(caller, null);
        Career career = Career.createDraft(Slug.forTitle(guide.title()), guide.withImage(null), edit.by(), edit.at());
        if (!careers.add(career)) {
            throw CareerStore.taken(careers.at(career.slug()).orElse(career));
        }
        return HttpResponse.created(drafts.shown(career, caller));
    }

    /** The draft with its gaps, and where its review stands. */
    @Get("/{slug}/draft")
    Optional<Draft> draft(String slug, Caller caller) {
        return drafts.find(slug, caller);
    }

    /**
     * Saves the draft as a whole, gaps and all, if it is still the one that was read. It counts as being written then.
     */
    @Put("/{slug}/draft")
    Optional<Draft> save(String slug, @Body SaveDraftRequest text, Caller caller) {
        return drafts.change(slug, caller, null, text::over).map(career -> drafts.shown(career, caller));
    }

    /**
     * Throws the draft away: what is public stands in its place. Pass the revision that was looked at, and nobody's
     * later text is lost with it.
     */
    @Post("/{slug}/discard")
    Optional<Draft> discard(String slug, @Nullable @QueryValue Long revision, Caller caller) {
        return drafts.change(slug, caller, null, (career, edit) -> ReviewRequest.seen(revision, career)
                        .discard(edit))
                .map(career -> drafts.shown(career, caller));
    }

    /**
     * Makes the draft public. Pass the revision that was looked at, and nobody's later change slips in. Where review is
     * required, another editor must have approved it.
     */
    @Post("/{slug}/publish")
    Optional<DeskItem> publish(
            String slug, @Nullable @QueryValue Long revision, @Nullable @Body ReviewRequest body, Caller caller) {
        PublicationPolicy policy = drafts.policy();
        return drafts.changePublic(
                        slug, caller, ReviewRequest.of(body), (career, edit) -> ReviewRequest.seen(revision, career)
                                .publish(policy, edit))
                .map(DeskItem::of);
    }

    /** Takes the career from the public. */
    @Post("/{slug}/withdraw")
    Optional<DeskItem> withdraw(String slug, @Nullable @Body ReviewRequest body, Caller caller) {
        return drafts.changePublic(slug, caller, ReviewRequest.of(body), Career::withdraw)
                .map(DeskItem::of);
    }
}
