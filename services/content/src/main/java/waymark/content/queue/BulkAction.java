package waymark.content.queue;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import waymark.content.audit.Edit;
import waymark.content.career.Career;
import waymark.content.career.CareerUpdate;
import waymark.content.career.PublicationPolicy;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/** Something done to many careers at once, by the rules that hold for each of them alone. */
public enum BulkAction implements Labeled {
    /** To another editor. */
    SUBMIT("sent for review"),
    /** To the public. */
    PUBLISH("published"),
    /** From the public. */
    WITHDRAW("withdrawn");

    private final String done;

    BulkAction(String done) {
        this.done = done;
    }

    /** The one of that name in small letters. */
    public static Optional<BulkAction> of(@Nullable String name) {
        return Labeled.find(values(), name);
    }

    /**
     * The career after it.
     *
     * @throws RefusedException if it may not be done, or would change nothing
     */
    public CareerUpdate apply(Career career, PublicationPolicy policy, Edit edit) {
        CareerUpdate next =
                switch (this) {
                    case SUBMIT -> CareerUpdate.untold(career.submit(policy.categories(), edit));
                    case PUBLISH -> career.publish(policy, edit);
                    case WITHDRAW -> career.withdraw(edit);
                };
        if (next.career() == career) {
            throw RefusedException.conflict("unchanged", unchanged());
        }
        return next;
    }

    private String unchanged() {
        return switch (this) {
            case SUBMIT -> "It is in review already; nothing changes.";
            case PUBLISH -> "It is public as drafted; nothing changes.";
            case WITHDRAW -> "It is not public; nothing changes.";
        };
    }

    /** What it would do to this career, in a sentence. */
    public String planned(Career career) {
        return switch (this) {
            case SUBMIT -> "Another editor is asked to review it.";
            case PUBLISH -> "Version " + (career.version() + 1) + " goes public.";
            case WITHDRAW -> "Nobody finds it any more; draft and versions are kept.";
        };
    }

    /** That it was done, in a sentence. */
    public String done() {
        return "Done: " + done + ".";
    }

    /** Why it is not done, short enough for a row of a table. */
    public static String reason(RefusedException refused) {
        return switch (refused.slug()) {
            case "guide-incomplete" ->
                refused.errors().size() == 1
                        ? "One thing is missing: " + refused.errors().getFirst()
                        : refused.errors().size() + " things are missing in the draft.";
            case "nothing-to-review" -> "The draft says what is public already; there is nothing to review.";
            case "not-published" -> WITHDRAW.unchanged();
            default -> refused.getMessage();
        };
    }
}
