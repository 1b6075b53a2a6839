package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.profile.person.Viewer;

/** A student joins a cohort, leaves it, and sees who looked. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ConsentController {
    private static final int ATTEMPTS = 5;
    private static final String UNKNOWN = "No group has this code. Check it with your counselor and type it again.";

    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore accessLog;
    private final Clock clock;

    ConsentController(CohortStore cohorts, ConsentStore consents, AccessLogStore accessLog, Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * What a code leads to.
     *
     * @param version which version of the words it is
     * @param visible what joining makes visible
     * @param terms what holds for that, a sentence each
     * @param agreement the sentence to agree to
     */
    @Serdeable
    record Invitation(
            String cohort,
            String name,
            String counselor,
            String version,
            List<String> visible,
            List<String> terms,
            String agreement) {}

    /**
     * The wish to join.
     *
     * @param consent must be true
     * @param version of the words that were read before; refused with 409 if they are not those of today. Who leaves it
     *     out agrees to whatever the words of today are
     */
    @Serdeable
    record Join(String code, @Nullable Boolean consent, @Nullable String version) {}

    /** A consent as its student sees it; {@code visible} is what was agreed to. */
    @Serdeable
    record ConsentView(
            String cohort,
            String name,
            String counselor,
            List<String> visible,
            Instant givenAt,
            @Nullable Instant endedAt,
            boolean live) {}

    /** Consents, live and ended. */
    @Serdeable
    record Consents(List<ConsentView> items, long total) {}

    /** Who looked, latest first; {@code explanation} says in sentences what an entry is. */
    @Serdeable
    record AccessLog(List<AccessLogEntry.AccessLogView> items, long total, String explanation) {}

    /**
     * Whose cohort has this code, and what joining it would let them see. Open to everybody who has the code: one
     * should know who asks before one signs in.
     */
    @Get("/cohorts/invitation")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Invitation.class)))
    @ApiResponse(responseCode = "404", description = "No cohort has this code")
    @ApiResponse(responseCode = "409", description = "The cohort is closed: nobody can join it any more")
    Invitation invitation(@QueryValue String code) {
        Cohort found = cohorts.byCode(Cohort.tidy(code))
                .orElseThrow(() -> RefusedException.absent("unknown-code", UNKNOWN))
                .open();
        return new Invitation(
                found.id(),
                found.name(),
                found.counselorName(),
                ConsentText.CURRENT,
                ConsentText.visible(ConsentText.CURRENT),
                ConsentText.terms(ConsentText.CURRENT),
                ConsentText.agreement(ConsentText.CURRENT, found.counselorName()));
    }

    /** Joins. Joining again changes nothing. */
    @Post("/cohorts/join")
    ConsentView join(@Body Join wish, Caller caller) {
        Cohort cohort = cohorts.byCode(Cohort.tidy(wish.code()))
                .orElseThrow(() -> RefusedException.invalid("unknown-code", UNKNOWN));
        if (cohort.counselor().equals(caller.id())) {
            throw RefusedException.conflict("own-cohort", "This is your own group.");
        }
        if (!Boolean.TRUE.equals(wish.consent())) {
            throw RefusedException.invalid(
                    "consent-needed",
                    "Joining lets " + cohort.counselorName() + " see: "
                            + String.join("; ", ConsentText.visible(ConsentText.CURRENT))
                            + ". Tick the box, or send consent: true, if you agree. Without your consent nobody sees"
                            + " anything.");
        }
        if (wish.version() != null && !wish.version().equals(ConsentText.CURRENT)) {
            throw RefusedException.conflict(
                    "consent-text-changed",
                    "What your counselor would see has been written anew in the meantime. Read it again before you"
                            + " agree.");
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Consent> before = consents.find(cohort.id(), caller.id());
            if (before.filter(Consent::live).isPresent()) {
                return show(before.get());
            }
            Cohort now = cohorts.find(cohort.id())
                    .orElseThrow(() -> RefusedException.invalid("unknown-code", UNKNOWN))
                    .open();
            long revision = before.map(Consent::revision).orElse(0L) + 1;
            Consent next = Consent.given(now, caller.id(), caller.name(), revision, clock.instant());
            if (consents.write(before.orElse(null), next)) {
                cohorts.find(cohort.id())
                        .filter(renamed -> !renamed.name().equals(now.name()))
                        .ifPresent(consents::rename);
                return show(next);
            }
        }
        throw RefusedException.conflict(
                "consent-busy", "This was changed at the same moment elsewhere. Please try again.");
    }

    /** A page of the caller's consents, latest first. */
    @Get("/me/consents")
    Consents consents(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        Viewer self = Viewer.self(caller);
        List<ConsentView> some = consents.of(self, new PageRequest(page, size)).stream()
                .map(ConsentController::show)
                .toList();
        return new Consents(some, consents.count(self));
    }

    /** Leaves the cohort; from this moment its counselor sees nothing. */
    @Delete("/me/consents/{cohort}")
    @Status(HttpStatus.NO_CONTENT)
    void leave(String cohort, Caller caller) {
        Optional<Consent> consent = consents.find(cohort, caller.id());
        if (consent.isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "No such consent");
        }
        while (consent.filter(Consent::live).isPresent()) {
            consents.write(consent.get(), consent.get().ended(clock.instant()));
            consent = consents.find(cohort, caller.id());
        }
    }

    /** A page of who looked at the caller's data, latest first. */
    @Get("/me/access-log")
    AccessLog accessLog(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        Viewer self = Viewer.self(caller);
        List<AccessLogEntry.AccessLogView> some = accessLog.of(self, new PageRequest(page, size)).stream()
                .map(AccessLogEntry::shown)
                .toList();
        return new AccessLog(some, accessLog.count(self), AccessLogEntry.EXPLANATION);
    }

    private static ConsentView show(Consent c) {
        return new ConsentView(
                c.cohort(),
                c.cohortName(),
                c.counselorName(),
                ConsentText.visible(c.text()),
                c.givenAt(),
                c.endedAt(),
                c.live());
    }
}
