package waymark.content.career;

import java.util.Set;
import waymark.content.guide.GuideProblems;
import waymark.edge.RefusedException;

/**
 * What a draft must fulfil before it goes out.
 *
 * @param categories slugs of the categories there are
 * @param reviewRequired must another editor have approved it?
 */
public record PublicationPolicy(Set<String> categories, boolean reviewRequired) {

    /** Nobody need have approved it. */
    public PublicationPolicy(Set<String> categories) {
        this(categories, false);
    }

    /**
     * Refuses (invalid) with a sentence for each gap of the draft, or (conflict) if it says something new that is not
     * approved.
     */
    void check(Career career) {
        GuideProblems.refuse(career.draft(), categories, "published");
        if (reviewRequired
                && career.state() != CareerState.PUBLISHED
                && !career.review().isApproved()) {
            throw RefusedException.conflict(
                    "review-required",
                    "Another editor must approve this draft before it goes out. Send it for review first.");
        }
    }
}
