package waymark.local;

/** Whose eyes a page is looked at with. */
enum Reader {
    VISITOR,
    /** A visitor in the middle of the quiz. */
    HALFWAY,
    /** A visitor with results. */
    FINISHED,
    /** With assessments, careers, a plan and a counselor. */
    STUDENT,
    /** Has a student, and an account with nothing in it. */
    COUNSELOR,
    ADMIN
}
