package waymark.profile.followup.queue;

import waymark.edge.Labeled;

/** Where a line of the list stands. */
public enum FollowUpState implements Labeled {
    /** It waits for the counselor. */
    OPEN,
    /** Not to be shown before a day. */
    SNOOZED,
    /** The counselor did something about it. */
    DONE
}
