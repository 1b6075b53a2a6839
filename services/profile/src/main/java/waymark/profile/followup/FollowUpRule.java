package waymark.profile.followup;

import java.util.Optional;
import waymark.edge.Labeled;
import waymark.profile.cohort.ConsentPart;

/** A reason to turn to a student, the most urgent first. */
public enum FollowUpRule implements Labeled {
    /** The student asked for it. */
    ASKED_FOR_HELP,
    /** No quiz was begun by the day it was due, or for some days after joining where no day was set. */
    NOT_BEGUN,
    /** A quiz was begun and no further part of it finished for some days; single answers are not told. */
    STUCK,
    /** The answers of the latest quiz hardly differ, or do not go together. */
    DOUBTFUL_ANSWERS,
    /** Another interest leads than in the quiz before, by more than the errors of both explain. */
    CHANGED_INTERESTS,
    /** Not even the best match of the latest quiz fits well. */
    NOTHING_FITS,
    /** A step of the plan was to be done some days ago. */
    PLAN_OVERDUE,
    /** Nothing was seen of the student for some days. */
    NOT_SEEN;

    /** What a student must share for it to be looked for; nothing for what is always seen. */
    public Optional<ConsentPart> needs() {
        return switch (this) {
            case DOUBTFUL_ANSWERS, CHANGED_INTERESTS, NOTHING_FITS -> Optional.of(ConsentPart.RESULTS);
            case PLAN_OVERDUE -> Optional.of(ConsentPart.PLAN);
            case ASKED_FOR_HELP, NOT_BEGUN, STUCK, NOT_SEEN -> Optional.empty();
        };
    }

    /** The rule of that name. */
    public static Optional<FollowUpRule> named(String label) {
        return Labeled.find(values(), label);
    }
}
