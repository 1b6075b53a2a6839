package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;
import waymark.edge.PreferredWait;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service what a counselor may see. */
@ServiceClient
public interface CohortClient {
    /** All of the counselor's cohorts. */
    @Get("/cohorts")
    ServiceResult<Cohort.All> cohorts();

    /** Makes a cohort of that name. */
    @Post("/cohorts")
    ServiceResult<Cohort> create(String name);

    /** One of the counselor's cohorts. */
    @Get("/cohorts/{id}")
    ServiceResult<Cohort> cohort(String id);

    /** Gives a cohort another name, closes it or opens it again; what is null stays as it is. */
    @Patch("/cohorts/{id}")
    ServiceResult<Cohort> change(String id, @Nullable String name, @Nullable Boolean closed);

    /**
     * A page of a cohort's students, or only those who changed since a revision. Each of them can read that their line
     * was looked at.
     *
     * @param parts what is chosen, by name
     * @param since null for the page
     */
    @Get("/cohorts/{id}/students?q={q}&show={show}&sort={sort}&page={page}&since={since}&size=500")
    ServiceResult<Student.All> students(String id, @QueryValue Map<String, String> parts, @Nullable String since);

    /**
     * All that is to be seen of a student. It is a look that the student can read of.
     *
     * @param renews true for a page that is open and shows itself anew, which belongs to the same visit; null otherwise
     */
    @Get("/cohorts/{id}/students/{person}?renews={renews}")
    ServiceResult<Student> student(String id, String person, @Nullable Boolean renews);

    /** The revision of a list now, and whether it may be seen. It is no look at anybody. */
    @Get("/cohorts/{id}/changes?revision={revision}&person={person}")
    ServiceResult<Student.Changes> changes(String id, String revision, @Nullable String person);

    /**
     * Waits for the list of students to look different from that revision, and answers the revision it has then or
     * after 25 seconds, which is shorter than anything between a browser and us keeps a silent connection. It is no
     * look at anybody.
     *
     * @param person of whom something is open: 403 once they do not agree any more; null for nobody
     */
    @Get("/cohorts/{id}/changes?revision={revision}&person={person}")
    @Header(name = PreferredWait.HEADER, value = "wait=25")
    ServiceResult<Student.Changes> awaitChange(String id, String revision, @Nullable String person);
}
