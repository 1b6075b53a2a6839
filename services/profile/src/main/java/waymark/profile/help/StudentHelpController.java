package waymark.profile.help;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.edge.MultiLine;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.person.Viewer;

/** A student asks for help. */
@Controller("/me/help")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StudentHelpController {
    private final ConsentStore consents;
    private final HelpRequestStore store;
    private final Clock clock;

    StudentHelpController(ConsentStore consents, HelpRequestStore store, Clock clock) {
        this.consents = consents;
        this.store = store;
        this.clock = clock;
    }

    /** What it is about; may be left out. */
    @Serdeable
    record Question(@MultiLine @Nullable @Schema(maxLength = HelpRequest.LONGEST_TEXT) String text) {}

    /**
     * Whom the caller can ask, and what they asked last.
     *
     * @param askedAt absent if they never asked
     * @param open does the counselor still have it before them?
     */
    @Serdeable
    record Help(
            String cohort,
            String name,
            String counselor,
            boolean open,
            @Nullable String text,
            @Nullable Instant askedAt,
            @Nullable Instant doneAt) {
        static Help of(Consent consent, @Nullable HelpRequest asked) {
            return new Help(
                    consent.cohort(),
                    consent.cohortName(),
                    consent.counselorName(),
                    asked != null && asked.open(),
                    asked == null ? null : asked.text(),
                    asked == null ? null : asked.askedAt(),
                    asked == null ? null : asked.doneAt());
        }
    }

    /** One entry a group the caller is in. */
    @Serdeable
    record HelpList(List<Help> items, int total) {}

    @Get
    HelpList list(Caller caller) {
        Viewer self = Viewer.self(caller);
        Map<String, HelpRequest> asked =
                store.of(self).stream().collect(Collectors.toMap(HelpRequest::cohort, Function.identity()));
        List<Help> all = consents.liveOf(self).stream()
                .map(consent -> Help.of(consent, asked.get(consent.cohort())))
                .toList();
        return new HelpList(all, all.size());
    }

    /** Asks the counselor of a group for help. Asking again says it in other words. */
    @Put("/{cohort}")
    Optional<Help> ask(String cohort, @Body Question question, Caller caller) {
        return live(cohort, caller).map(consent -> {
            HelpRequest asked = HelpRequest.asked(cohort, caller.id(), question.text(), clock.instant());
            store.write(asked);
            return Help.of(consent, asked);
        });
    }

    /** Takes it back. Repeating it changes nothing. */
    @Delete("/{cohort}")
    @Status(HttpStatus.NO_CONTENT)
    void takeBack(String cohort, Caller caller) {
        store.remove(cohort, caller.id());
    }

    private Optional<Consent> live(String cohort, Caller caller) {
        return consents.liveOf(Viewer.self(caller)).stream()
                .filter(consent -> consent.cohort().equals(cohort))
                .findFirst();
    }
}
