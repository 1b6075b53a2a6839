package waymark.gateway.counselor;

import waymark.gateway.upstream.profile.Student;

/**
 * One student, as far as they agreed to be seen.
 *
 * @param cohort id
 */
public record StudentModel(String cohort, Student student) {

    /** What waits for the student to leave. */
    public OpenStudentModel open() {
        return new OpenStudentModel(cohort, student.progress().person(), "");
    }
}
