package waymark.profile.task;

import waymark.edge.Labeled;
import waymark.profile.cohort.Consent;

/** How much a counselor sees of how far a student is with a task: what the student agreed to, and no more. */
public enum TaskSharing implements Labeled {
    /** How far, and when it was done. */
    ALL,
    /** Only whether it is done: the student leaves out what it is made of. */
    DONE,
    /** Nothing: the words the student agreed to are older than tasks. */
    NOTHING;

    /** The first version of the words that speaks of tasks. */
    private static final String WITH_TASKS = "2026-12";

    /** What that consent lets be seen of a task. */
    public static TaskSharing of(TaskKind kind, Consent consent) {
        if (!kind.needs().map(consent::shows).orElse(true)) {
            return DONE;
        }
        boolean told = consent.text().compareTo(WITH_TASKS) >= 0;
        // Quizzes, saved careers and the plan were seen before there were tasks.
        return told || kind.needs().isPresent() || kind == TaskKind.TAKE_QUIZ ? ALL : NOTHING;
    }
}
