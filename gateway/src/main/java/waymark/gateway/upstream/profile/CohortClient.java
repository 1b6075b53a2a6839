package waymark.gateway.upstream.profile;

import static waymark.gateway.upstream.Operation.get;
import static waymark.gateway.upstream.Operation.post;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service what a counselor may see. */
@Singleton
public class CohortClient {
    /** Shorter than anything between a browser and us keeps a silent connection. */
    private static final Duration WAIT = Duration.ofSeconds(25);

    private static final Operation<Cohort.All> COHORTS = get("/cohorts", Cohort.All.class);
    private static final Operation<Cohort> CREATE = post("/cohorts", Cohort.NewCohort.class, Cohort.class);
    private static final Operation<Student.All> STUDENTS = get("/cohorts/{id}/students", Student.All.class);
    private static final Operation<Student> STUDENT = get("/cohorts/{id}/students/{person}", Student.class);
    private static final Operation<Student.Changes> CHANGES =
            get("/cohorts/{id}/changes?revision={revision}&person={person}", Student.Changes.class);

    private final ServiceCalls calls;

    CohortClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** All of the counselor's cohorts. */
    public ServiceResult<Cohort.All> cohorts() {
        return calls.readAll(COHORTS.with());
    }

    /** Makes a cohort of that name. */
    public ServiceResult<Cohort> create(String name) {
        return calls.send(CREATE.with(), new Cohort.NewCohort(name));
    }

    /** All students of a cohort. Each of them can read that their line was looked at. */
    public ServiceResult<Student.All> students(String cohort) {
        return calls.readAll(STUDENTS.with(cohort));
    }

    /** All that is to be seen of a student. It is a look that the student can read of. */
    public ServiceResult<Student> student(String cohort, String person) {
        return calls.send(STUDENT.with(cohort, person));
    }

    /**
     * Waits for the list of students to look different from that revision, and answers the revision it has then or
     * after half a minute. It is no look at anybody.
     *
     * @param person of whom something is open: 403 once they do not agree any more; null for nobody
     */
    public ServiceResult<Student.Changes> awaitChange(String cohort, String revision, @Nullable String person) {
        return calls.await(CHANGES.with(cohort, revision, person), WAIT);
    }
}
