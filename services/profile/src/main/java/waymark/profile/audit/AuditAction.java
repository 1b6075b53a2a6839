package waymark.profile.audit;

import waymark.edge.Labeled;

/** What an admin can do to somebody, or to a school. */
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
    TAKE_OUT_OF_SCHOOL,
    /** There is a school from now on. */
    MAKE_SCHOOL,
    /** A school has another name from now on. */
    RENAME_SCHOOL,
    /** A school's roster is written as it was shown. */
    APPLY_ROSTER
}
