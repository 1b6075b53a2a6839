package waymark.profile.staff;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.profile.school.School;
import waymark.profile.school.SchoolCounselor;
import waymark.profile.school.SchoolCounselorStore;
import waymark.profile.school.SchoolStore;

/** Schools and who counsels at them, for admins. */
@Controller("/admin/schools")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class SchoolController {
    private final SchoolStore schools;
    private final SchoolCounselorStore counselors;
    private final SchoolService service;

    SchoolController(SchoolStore schools, SchoolCounselorStore counselors, SchoolService service) {
        this.schools = schools;
        this.counselors = counselors;
        this.service = service;
    }

    /** A school's name to be. */
    @Serdeable
    record SchoolName(@Schema(maxLength = School.LONGEST_NAME) String name) {}

    /** A school in the list; {@code sourcedId} is what its rosters call it. */
    @Serdeable
    record SchoolLine(String id, String name, Instant createdAt, @Nullable String sourcedId, int counselors) {}

    /** Schools, by name. */
    @Serdeable
    record Schools(List<SchoolLine> items, long total) {}

    /**
     * A counselor of a school.
     *
     * @param id of their place there
     * @param waiting have they not been here yet with the e-mail address they were named by?
     */
    @Serdeable
    record SchoolCounselorView(
            String id,
            @Nullable String person,
            @Nullable String email,
            @Nullable String name,
            Instant addedAt,
            boolean waiting) {}

    /** A school with its counselors. */
    @Serdeable
    record SchoolView(
            String id,
            String name,
            Instant createdAt,
            @Nullable String sourcedId,
            List<SchoolCounselorView> counselors) {}

    /**
     * Who is to counsel at a school: by e-mail address, which they must have verified, or by the id of their account.
     */
    @Serdeable
    record NewCounselor(
            @Nullable @Schema(maxLength = SchoolService.LONGEST_EMAIL) String email, @Nullable String person) {}

    /** A page of all schools, by name. */
    @Get
    Schools list(@QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size) {
        List<School> some = schools.list(new PageRequest(page, size));
        Map<String, Integer> counts = counselors.count(some);
        return new Schools(
                some.stream()
                        .map(s -> new SchoolLine(
                                s.id(), s.name(), s.createdAt(), s.sourcedId(), counts.getOrDefault(s.id(), 0)))
                        .toList(),
                schools.count());
    }

    /** Makes a school. */
    @Post
    @Status(HttpStatus.CREATED)
    SchoolView create(@Body SchoolName wanted, Caller admin) {
        return shown(service.create(wanted.name(), admin));
    }

    /** One school with its counselors. */
    @Get("/{school}")
    Optional<SchoolView> one(String school) {
        return schools.find(school).map(this::shown);
    }

    /** Renames a school. */
    @Patch("/{school}")
    Optional<SchoolView> rename(String school, @Body SchoolName wanted, Caller admin) {
        return service.rename(school, wanted.name(), admin).map(this::shown);
    }

    /**
     * Puts a counselor in; the groups they made before are the school's from then on. 409 if they are at a school
     * already.
     */
    @Post("/{school}/counselors")
    @Status(HttpStatus.CREATED)
    Optional<SchoolView> add(String school, @Body NewCounselor wanted, Caller caller) {
        return schools.find(school).map(found -> {
            service.add(found, wanted.email(), wanted.person(), caller);
            return shown(found);
        });
    }

    /**
     * Takes a counselor out; from then on they lead none of the school's groups. 409 if nobody else leads one of them
     * and nobody is named to take over.
     *
     * @param counselor id of their place at the school
     * @param successor id of the place of who leads their groups from then on
     */
    @Delete("/{school}/counselors/{counselor}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String school, String counselor, @Nullable @QueryValue String successor, Caller admin) {
        School found = schools.find(school).orElseThrow(SchoolController::nothing);
        SchoolCounselor place = counselors.of(found, counselor).orElseThrow(SchoolController::nothing);
        service.remove(found, place, successor, admin);
    }

    private static HttpStatusException nothing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such counselor");
    }

    private SchoolView shown(School school) {
        return new SchoolView(
                school.id(),
                school.name(),
                school.createdAt(),
                school.sourcedId(),
                counselors.of(school.id()).stream()
                        .map(c -> new SchoolCounselorView(
                                c.id(), c.person(), c.email(), c.name(), c.addedAt(), c.person() == null))
                        .toList());
    }
}
