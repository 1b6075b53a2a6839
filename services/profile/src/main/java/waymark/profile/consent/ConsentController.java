package waymark.profile.consent;

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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.cohort.ConsentText;
import waymark.profile.person.Viewer;

/** A student joins a cohort, chooses what is shown, and leaves it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ConsentController {
    private static final int ATTEMPTS = 5;
    private static final String UNKNOWN = "No group has this code. Check it with your counselor and type it again.";

    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final Clock clock;

    ConsentController(CohortStore cohorts, ConsentStore consents, Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * What a code leads to.
     *
     * @param version which version of the words it is
     * @param visible what joining makes visible, if nothing is left out
     * @param lines the same, each with the part to which it belongs
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
            List<ConsentText.Line> lines,
            List<String> terms,
            String agreement) {}

    /**
     * The wish to join.
     *
     * @param consent must be true
     * @param version of the words that were read before; refused with 409 if they are not those of today. Who leaves it
     *     out agrees to whatever the words of today are
     * @param parts names of what may be seen beside what always is; absent for everything
     * @param until the last day on which it holds, as year-month-day (UTC); absent or empty for no end
     */
    @Serdeable
    record Join(
            String code,
            @Nullable Boolean consent,
            @Nullable String version,
            @Nullable List<String> parts,
            @Nullable String until) {}

    /**
     * Another choice of what is shown and until when, as a whole.
     *
     * @param version of the words that were read: those agreed to before, or those of today
     * @param parts as in {@link Join}
     * @param until as in {@link Join}
     */
    @Serdeable
    record Change(@Nullable String version, @Nullable List<String> parts, @Nullable String until) {}

    /** Consents, live and ended. */
    @Serdeable
    record Consents(List<ConsentView> items, long total) {}

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
                found.counselorNames(),
                ConsentText.CURRENT,
                ConsentText.visible(ConsentText.CURRENT),
                ConsentText.lines(ConsentText.CURRENT),
                ConsentText.terms(ConsentText.CURRENT),
                ConsentText.agreement(ConsentText.CURRENT, found.counselorNames()));
    }

    /** Joins. Joining again changes nothing. */
    @Post("/cohorts/join")
    ConsentView join(@Body Join wish, Caller caller) {
        Cohort cohort = cohorts.byCode(Cohort.tidy(wish.code()))
                .orElseThrow(() -> RefusedException.invalid("unknown-code", UNKNOWN));
        if (cohort.isLedBy(caller.id())) {
            throw RefusedException.conflict("own-cohort", "This is your own group.");
        }
        if (!Boolean.TRUE.equals(wish.consent())) {
            throw RefusedException.invalid(
                    "consent-needed",
                    "Joining lets " + cohort.counselorNames() + " see: "
                            + String.join("; ", ConsentText.visible(ConsentText.CURRENT))
                            + ". Tick the box, or send consent: true, if you agree. Without your consent nobody sees"
                            + " anything.");
        }
        if (wish.version() != null && !wish.version().equals(ConsentText.CURRENT)) {
            throw otherWords();
        }
        var choice = Consent.Choice.of(ConsentText.CURRENT, wish.parts(), wish.until(), clock.instant());
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Consent> before = consents.find(cohort.id(), caller.id());
            if (before.filter(this::live).isPresent()) {
                return show(before.get(), cohort);
            }
            Cohort now = cohorts.find(cohort.id())
                    .orElseThrow(() -> RefusedException.invalid("unknown-code", UNKNOWN))
                    .open();
            long revision = before.map(Consent::revision).orElse(0L) + 1;
            Consent next = Consent.given(now, caller.id(), caller.name(), revision, choice, clock.instant());
            if (consents.write(before.orElse(null), next)) {
                cohorts.find(cohort.id())
                        .filter(changed -> changed.revision() != now.revision())
                        .ifPresent(consents::follow);
                return show(next, now);
            }
        }
        throw busy();
    }

    /**
     * Changes what is shown and until when. The counselor's pages follow at once. Refused with 409 if it has ended, or
     * if the words are neither those agreed to nor those of today.
     */
    @Put("/me/consents/{cohort}")
    Optional<ConsentView> change(String cohort, @Body Change wish, Caller caller) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Consent> found = consents.find(cohort, caller.id());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Consent read = found.get();
            if (!live(read)) {
                throw RefusedException.conflict("consent-ended", "You left this group. Join again to be seen again.");
            }
            String text = wish.version() == null ? read.text() : wish.version();
            if (!text.equals(read.text()) && !text.equals(ConsentText.CURRENT)) {
                throw otherWords();
            }
            Instant now = clock.instant();
            Consent next = read.changed(Consent.Choice.of(text, wish.parts(), wish.until(), now), now);
            if (next == read || consents.write(read, next)) {
                return Optional.of(show(next, cohorts.find(cohort).orElse(null)));
            }
        }
        throw busy();
    }

    private static RefusedException busy() {
        return RefusedException.conflict(
                "consent-busy", "This was changed at the same moment elsewhere. Please try again.");
    }

    private static RefusedException otherWords() {
        return RefusedException.conflict(
                "consent-text-changed",
                "What your counselor would see has been written anew in the meantime. Read it again before you agree.");
    }

    private boolean live(Consent consent) {
        return consent.live(clock.instant());
    }

    /** A page of the caller's consents, latest first. */
    @Get("/me/consents")
    Consents consents(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        Viewer self = Viewer.self(caller);
        List<Consent> some = consents.of(self, new PageRequest(page, size));
        Map<String, Cohort> now =
                cohorts.find(some.stream().map(Consent::cohort).toList());
        return new Consents(some.stream().map(c -> show(c, now.get(c.cohort()))).toList(), consents.count(self));
    }

    /** Leaves the cohort; from this moment its counselor sees nothing. */
    @Delete("/me/consents/{cohort}")
    @Status(HttpStatus.NO_CONTENT)
    void leave(String cohort, Caller caller) {
        Optional<Consent> consent = consents.find(cohort, caller.id());
        if (consent.isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "No such consent");
        }
        while (consent.filter(this::live).isPresent()) {
            consents.write(consent.get(), consent.get().ended(clock.instant()));
            consent = consents.find(cohort, caller.id());
        }
    }

    private ConsentView show(Consent consent, @Nullable Cohort now) {
        return ConsentView.of(consent, live(consent), now == null ? null : now.led());
    }
}
