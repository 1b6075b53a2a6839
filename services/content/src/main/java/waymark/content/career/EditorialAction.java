package waymark.content.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.audit.EditorialChange.What;
import waymark.content.guide.Guide;
import waymark.edge.RefusedException;

/** An editor's turn at a career on its way to the public: review, schedule, old versions. Every method gives the career after it. */
public record EditorialAction(Career career, Editor by, Instant at) {

    /** Puts an old version on the desk. */
    public Career restore(Version old) {
        EditorialChange restored = did(What.RESTORED, "Version " + old.number());
        return old.guide().equals(career.draft()) ? career : career.edited(old.guide(), null, restored, by, at);
    }

    /**
     * Sends the draft to another editor.
     *
     * @throws RefusedException (invalid) with a sentence for each gap, or (conflict) if there is nothing to review
     */
    public Career submit(Set<String> categories, @Nullable String comment) {
        if (career.state() == Career.State.PUBLISHED) {
            throw RefusedException.conflict(
                    "nothing-to-review", "The draft says what is public already. Change something first.");
        }
        refuseGaps(career.draft(), categories, "sent for review");
        return career.review().stage() == Review.Stage.IN_REVIEW
                ? career
                : reviewed(career.review().submitted(by, at, EditorialChange.comment(comment)), What.SUBMITTED);
    }

    /** Finds the draft good. Who changed or submitted it may not. */
    public Career approve(@Nullable String comment) {
        return reviewed(career.review().approved(by, at, EditorialChange.comment(comment)), What.APPROVED);
    }

    /** Gives the draft back to its author with a comment; an author may take it back without one. */
    public Career sendBack(@Nullable String comment) {
        return reviewed(career.review().sentBack(by, at, EditorialChange.comment(comment)), What.SENT_BACK);
    }

    private Career reviewed(Review review, What what) {
        return career.next(
                career.state(), career.draft(), review, career.schedule(), did(what, review.comment()), by, at);
    }

    /** Sets the times to go out and to be withdrawn, in place of those that were set. */
    public Career schedule(@Nullable Instant publishAt, @Nullable Instant unpublishAt) {
        Schedule next = Schedule.of(publishAt, unpublishAt, career.isPublic(), by, at);
        return next.equals(career.schedule()) ? career : scheduled(next, What.SCHEDULED, next.told());
    }

    /** Takes the times away. */
    public Career unschedule() {
        return career.schedule() == null ? career : scheduled(null, What.UNSCHEDULED, null);
    }

    /** The time came and the draft could not go out. */
    public Career late(String why) {
        return scheduled(career.schedule().failed(why), What.SCHEDULE_FAILED, why);
    }

    /** What its schedule makes of a career now, in the name of who set it. What cannot go out is left as it is and says why. */
    public static Career due(Career career, Set<String> categories, Instant now) {
        Schedule schedule = career.schedule();
        if (schedule == null) {
            return career;
        }
        EditorialAction turn = new EditorialAction(career, schedule.by(), now);
        if (schedule.publishDue(now)) {
            try {
                Career out =
                        career.publish(new PublicationPolicy(categories, true), "As scheduled", schedule.by(), now);
                return out != career ? out : turn.scheduled(schedule.published(), What.UNSCHEDULED, "Public already");
            } catch (RefusedException no) {
                return turn.late(no.getMessage());
            }
        }
        if (!schedule.unpublishDue(now)) {
            return career;
        }
        return career.isPublic()
                ? career.withdraw("As scheduled", schedule.by(), now)
                : turn.scheduled(schedule.unpublished(), What.UNSCHEDULED, "Not public");
    }

    /** Refuses with a sentence for each gap of a draft. */
    static void refuseGaps(Guide draft, Set<String> categories, String what) {
        List<String> problems = draft.problems(categories);
        if (!problems.isEmpty()) {
            throw RefusedException.invalid(
                    "guide-incomplete",
                    "The guide cannot be %s yet: %s".formatted(what, String.join(" ", problems)),
                    problems);
        }
    }

    private Career scheduled(@Nullable Schedule next, What what, @Nullable String comment) {
        return career.next(career.state(), career.draft(), career.review(), next, did(what, comment), by, at);
    }

    private EditorialChange did(What what, @Nullable String comment) {
        return career.did(what, by, at, comment);
    }
}
