package waymark.profile.task;

import java.util.Optional;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;
import waymark.profile.cohort.ConsentPart;

/** What a task asks for, and with it what it is completed by. */
public enum TaskKind implements Labeled {
    /** A finished quiz. */
    TAKE_QUIZ,
    /** Guides of so many careers opened. */
    EXPLORE_CAREERS,
    /** So many careers saved. */
    SAVE_CAREERS,
    /** A plan with so many steps. */
    MAKE_PLAN,
    /** The guide of one career opened. */
    READ_GUIDE,
    /** What the counselor wrote; the student ticks it. */
    OWN;

    /** Does it take a number of things? */
    public boolean isCounted() {
        return this == EXPLORE_CAREERS || this == SAVE_CAREERS || this == MAKE_PLAN;
    }

    /** Does opening a guide count for it? */
    public boolean isByVisits() {
        return this == EXPLORE_CAREERS || this == READ_GUIDE;
    }

    /** What a student must share for a counselor to see how far they are; nothing for most. */
    public Optional<ConsentPart> needs() {
        return switch (this) {
            case SAVE_CAREERS -> Optional.of(ConsentPart.CAREERS);
            case MAKE_PLAN -> Optional.of(ConsentPart.PLAN);
            default -> Optional.empty();
        };
    }

    /** The kind of that name. */
    public static TaskKind named(String label) {
        return Labeled.find(values(), label)
                .orElseThrow(() -> RefusedException.invalid(
                        "task-kind", "A task is one of: " + String.join(", ", Labeled.labels(values())) + "."));
    }
}
