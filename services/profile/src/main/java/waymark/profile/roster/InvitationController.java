package waymark.profile.roster;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.profile.cohort.CohortStore;

/** Who is invited to a group and has not joined it: a student sees to which, a counselor whom. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationController {
    private final CohortStore cohorts;
    private final InvitationQuery invitations;

    InvitationController(CohortStore cohorts, InvitationQuery invitations) {
        this.cohorts = cohorts;
        this.invitations = invitations;
    }

    /**
     * A group somebody is invited to; nobody sees anything of them before they join it with its code.
     *
     * @param counselor the names of all who lead it
     */
    @Serdeable
    record Invited(String cohort, String name, String counselor, String code) {}

    /** Groups the caller is invited to. */
    @Serdeable
    record Invitations(List<Invited> items, int total) {}

    /** Somebody who is invited and has not joined, by the name they are invited under. */
    @Serdeable
    record Awaited(String name) {}

    /** Those who have not joined, by name. */
    @Serdeable
    record AwaitedStudents(List<Awaited> items, int total) {}

    /** The groups the caller is invited to and has not joined: by a roster, or because they were in the one before. */
    @Get("/me/invitations")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Invitations mine(Caller caller) {
        List<Invited> some = invitations.of(caller).stream()
                .map(c -> new Invited(c.id(), c.name(), c.counselorNames(), c.code()))
                .toList();
        return new Invitations(some, some.size());
    }

    /** Who is invited to one of the counselor's groups and has not joined. Nothing but names is known of them. */
    @Get("/cohorts/{id}/invited")
    @Secured("counselor")
    Optional<AwaitedStudents> awaited(String id, Caller caller) {
        return cohorts.find(id, caller).map(cohort -> {
            List<Awaited> some =
                    invitations.awaited(cohort).stream().map(Awaited::new).toList();
            return new AwaitedStudents(some, some.size());
        });
    }
}
