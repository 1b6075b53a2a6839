package waymark.content.desk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.content.career.Career;
import waymark.content.guide.Guide;
import waymark.content.guide.GuideProblems;

/**
 * A draft on the desk.
 *
 * @param revision to be sent back when saving
 * @param state draft, published, changed (public, but the draft says something else) or withdrawn
 * @param open can everybody read a version of it?
 * @param version number of the published version, 0 if there was none
 * @param actions what the one who looks may do to it now: submit, approve, send-back, publish, withdraw, autosave,
 *     save-and-publish; publish-without-review says that nobody else has approved what may be published
 * @param problems what must be mended before publishing, one sentence each
 * @param problemsByField the same with the field each is in
 */
@Serdeable
public record Draft(
        String id,
        String slug,
        Guide guide,
        long revision,
        String state,
        boolean open,
        int version,
        List<String> problems,
        List<GuideProblems.Problem> problemsByField,
        List<String> actions,
        ReviewStatus review,
        ScheduleView schedule) {

    static Draft of(Career career, List<GuideProblems.Problem> problems, List<String> actions, ReviewStatus review) {
        return new Draft(
                career.id(),
                career.slug(),
                career.draft(),
                career.revision(),
                career.state().label(),
                career.isPublic(),
                career.version(),
                problems.stream().map(GuideProblems.Problem::sentence).toList(),
                problems,
                actions,
                review,
                ScheduleView.of(career));
    }
}
