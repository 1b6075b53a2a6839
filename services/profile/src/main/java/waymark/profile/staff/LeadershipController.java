package waymark.profile.staff;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.CohortView;
import waymark.profile.cohort.ConsentStore;

/** Who leads a group: counselors share theirs with colleagues, hand them over, and move on to the next year. */
@Controller("/cohorts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class LeadershipController {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final LeadershipService service;

    LeadershipController(CohortStore cohorts, ConsentStore consents, LeadershipService service) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.service = service;
    }

    /** A counselor of the same school. */
    @Serdeable
    record Colleague(String person, String name) {}

    /** Those who do not lead the group; none for a group of no school. */
    @Serdeable
    record Colleagues(List<Colleague> items, int total) {}

    /**
     * Who leads the group from now on.
     *
     * @param anew are agreements to be ended that name one counselor, and their students to be asked anew?
     */
    @Serdeable
    record Successor(String person, @Nullable Boolean anew) {}

    /** The name of the group of the year after. */
    @Serdeable
    record NextYear(@Schema(maxLength = Cohort.LONGEST_NAME) String name) {}

    /** Who of the group's school could lead it too. */
    @Get("/colleagues")
    Optional<Colleagues> colleagues(String id, Caller caller) {
        return cohorts.find(id, caller).map(cohort -> {
            List<Colleague> some = service.colleagues(cohort).stream()
                    .map(c -> new Colleague(Objects.requireNonNull(c.person()), Objects.requireNonNull(c.name())))
                    .toList();
            return new Colleagues(some, some.size());
        });
    }

    /**
     * Lets a colleague lead the group too: from then on they see its students, who read of it. 409 while there are
     * students who agreed that one counselor alone sees them; {@code anew} ends what these agreed to, and asks them.
     */
    @Put("/counselors/{person}")
    Optional<CohortView> share(
            String id, String person, @QueryValue(defaultValue = "false") boolean anew, Caller caller) {
        return service.share(id, caller.id(), person, anew).map(this::shown);
    }

    /** Takes one of those who lead the group out, perhaps the caller; 409 if nobody else leads it. */
    @Delete("/counselors/{person}")
    @Status(HttpStatus.NO_CONTENT)
    void leave(String id, String person, Caller caller) {
        service.leave(id, caller.id(), person).orElseThrow(LeadershipController::nothing);
    }

    /** Hands the group over to a colleague: they lead it from then on, and the caller does not. */
    @Post("/handover")
    @Status(HttpStatus.NO_CONTENT)
    void handOver(String id, @Body Successor successor, Caller caller) {
        service.handOver(id, caller.id(), successor.person(), Boolean.TRUE.equals(successor.anew()))
                .orElseThrow(LeadershipController::nothing);
    }

    /**
     * Closes the group and makes the one of the year after, led by the same counselors. Its students are invited; they
     * are seen there once they agreed anew. Asked again, it answers the same group.
     */
    @Post("/next")
    @Status(HttpStatus.CREATED)
    Optional<CohortView> moveOn(String id, @Body NextYear next, Caller caller) {
        return service.moveOn(id, caller.id(), Cohort.checkedName(next.name())).map(this::shown);
    }

    private CohortView shown(Cohort cohort) {
        return CohortView.of(cohort, consents.count(List.of(cohort)).getOrDefault(cohort.id(), 0));
    }

    private static HttpStatusException nothing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such group");
    }
}
