package waymark.gateway.admin.review;

import java.util.List;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.AuditEntry;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.PreviewLink;

/**
 * What the review page shows.
 *
 * @param history what was done last
 * @param links preview links there are
 * @param errors why something was not done
 * @param typed what was typed into the comment, the time to publish and the time to withdraw
 * @param did what has just been done, may be empty
 */
public record ReviewModel(
        Draft draft,
        ServiceResult<AuditEntry.All> history,
        ServiceResult<PreviewLink> links,
        List<String> errors,
        Typed typed,
        String did) {

    /** What was typed. */
    public record Typed(String comment, String publishAt, String unpublishAt) {}

    /** Can a button publish it now? */
    public boolean publishable() {
        boolean news = !draft.state().equals("published");
        boolean allowed = draft.stage().equals("approved")
                || draft.review() != null && !draft.review().required();
        return news && allowed && draft.problems().isEmpty();
    }
}
