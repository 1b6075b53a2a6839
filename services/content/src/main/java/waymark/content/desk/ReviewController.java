package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import java.util.function.BiFunction;
import waymark.content.audit.Edit;
import waymark.content.career.Career;
import waymark.edge.Caller;

/**
 * An imported career is adopted, a draft goes to another editor and comes back. The body may hold a comment, and the
 * revision that was read.
 */
@Controller("/admin/careers/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ReviewController {
    private final DraftService drafts;

    ReviewController(DraftService drafts) {
        this.drafts = drafts;
    }

    /** Sends the draft for review. It must be complete. */
    @Post("/submit")
    Optional<Draft> submit(String slug, @Nullable @Body ReviewRequest body, Caller caller) {
        return change(slug, body, caller, (career, edit) -> career.submit(drafts.categories(), edit));
    }

    /** Approves the draft; not for those who wrote it. */
    @Post("/approve")
    Optional<Draft> approve(String slug, @Nullable @Body ReviewRequest body, Caller caller) {
        return change(slug, body, caller, Career::approve);
    }

    /** Gives the draft back to its authors; a reviewer must say why. */
    @Post("/send-back")
    Optional<Draft> sendBack(String slug, @Nullable @Body ReviewRequest body, Caller caller) {
        return change(slug, body, caller, Career::sendBack);
    }

    /**
     * Makes an imported career the caller's draft. Published, it counts as written; until then imports refresh only its
     * figures.
     */
    @Post("/adopt")
    Optional<Draft> adopt(String slug, Caller caller) {
        return drafts.change(slug, caller, null, Career::adopt).map(career -> drafts.shown(career, caller));
    }

    private Optional<Draft> change(
            String slug, @Nullable ReviewRequest body, Caller caller, BiFunction<Career, Edit, Career> rule) {
        Long seen = body == null ? null : body.revision();
        return drafts.change(
                        slug,
                        caller,
                        ReviewRequest.of(body),
                        (career, edit) -> rule.apply(ReviewRequest.seen(seen, career), edit))
                .map(career -> drafts.shown(career, caller));
    }
}
