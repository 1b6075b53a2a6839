package waymark.profile.audit;

import waymark.edge.Labeled;

/** What an admin can do to somebody. */
public enum AuditAction implements Labeled {
    /** They are a counselor from now on. */
    GIVE_COUNSELOR,
    /** They are no counselor any more. */
    TAKE_COUNSELOR,
    /** They are an admin from now on. */
    GIVE_ADMIN,
    /** They are no admin any more. */
    TAKE_ADMIN,
    /** They can't sign in any more. */
    DISABLE,
    /** They can sign in again. */
    ENABLE,
    /** They are signed out everywhere. */
    END_SESSIONS,
    /** They counsel at a school from now on. */
    PUT_INTO_SCHOOL,
    /** They don't counsel at a school any more. */
    TAKE_OUT_OF_SCHOOL
}
