package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.school.GroupCounselors;
import waymark.profile.school.SchoolCounselorStore;

/** A counselor's cohorts. */
@Controller("/cohorts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortController {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final SchoolCounselorStore schools;
    private final Clock clock;

    CohortController(CohortStore cohorts, ConsentStore consents, SchoolCounselorStore schools, Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.schools = schools;
        this.clock = clock;
    }

    /** A cohort to be. */
    @Serdeable
    record NewCohort(@Schema(maxLength = Cohort.LONGEST_NAME) String name) {}

    /**
     * Cohorts of the counselor.
     *
     * @param visible what students are told before they agree that the counselor sees it, in words to them
     * @param terms what they are told that holds for that, a sentence each
     */
    @Serdeable
    record Cohorts(List<CohortView> items, long total, List<String> visible, List<String> terms) {}

    /**
     * Makes a cohort of the counselor's school, if they have one. The same {@code Idempotency-Key} again answers the
     * cohort made the first time.
     */
    @Post
    @Status(HttpStatus.CREATED)
    CohortView create(@Body NewCohort wanted, @Nullable @Header("Idempotency-Key") String key, Caller caller) {
        String name = Cohort.checkedName(wanted.name());
        Instant now = clock.instant();
        String school = schools.schoolOf(caller).orElse(null);
        for (int i = 0; i < 5; i++) {
            Optional<Cohort> made = cohorts.byKey(caller.id(), key);
            if (made.isPresent()) {
                return shown(List.of(made.get())).getFirst();
            }
            Cohort cohort = Cohort.begin(
                    RandomIds.random(), name, GroupCounselors.only(caller.id(), caller.name(), now), school, now, key);
            if (cohorts.insert(cohort)) {
                return CohortView.of(cohort, 0);
            }
        }
        throw RefusedException.conflict("cohort-busy", "The group could not be made just now. Please try again.");
    }

    /** A page of the cohorts the counselor leads, alone or with others, oldest first. */
    @Get
    Cohorts list(@QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        PageRequest wanted = new PageRequest(page, size);
        schools.schoolOf(caller).ifPresent(school -> cohorts.adopt(caller.id(), school));
        List<Cohort> some = cohorts.of(caller.id(), wanted);
        return new Cohorts(
                shown(some),
                cohorts.count(caller.id()),
                ConsentText.visible(ConsentText.CURRENT),
                ConsentText.terms(ConsentText.CURRENT));
    }

    /** One of the counselor's cohorts. */
    @Get("/{id}")
    Optional<CohortView> one(String id, Caller caller) {
        return cohorts.find(id, caller).map(found -> shown(List.of(found)).getFirst());
    }

    /**
     * What is to be another; what is left out stays as it is.
     *
     * @param closed true and nobody can join any more, while those who joined stay; false and the code works again
     */
    @Serdeable
    record CohortChange(@Nullable @Schema(maxLength = Cohort.LONGEST_NAME) String name, @Nullable Boolean closed) {}

    /** Renames one of the counselor's cohorts, closes it or opens it again. Its students read the new name. */
    @Patch("/{id}")
    Optional<CohortView> change(String id, @Body CohortChange change, Caller caller) {
        for (int i = 0; i < 5; i++) {
            Optional<Cohort> found = cohorts.find(id, caller);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Cohort next = found.get().changed(change.name(), change.closed(), clock.instant());
            if (cohorts.replace(found.get(), next)) {
                if (change.name() != null) { // also where it is the name it has: an earlier call may have ended here
                    consents.follow(next);
                }
                return Optional.of(shown(List.of(next)).getFirst());
            }
        }
        throw RefusedException.conflict("cohort-busy", "The group could not be changed just now. Please try again.");
    }

    private List<CohortView> shown(List<Cohort> some) {
        Map<String, Integer> students = consents.count(some);
        return some.stream()
                .map(cohort -> CohortView.of(cohort, students.getOrDefault(cohort.id(), 0)))
                .toList();
    }
}
