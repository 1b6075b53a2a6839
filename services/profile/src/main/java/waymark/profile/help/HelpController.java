package waymark.profile.help;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.edge.Caller;
import waymark.profile.accesslog.AccessLogStore;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;

/** The students of a counselor's cohort who asked for help. */
@Controller("/cohorts/{id}/help")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class HelpController {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore accessLog;
    private final HelpRequestStore store;
    private final Clock clock;

    HelpController(
            CohortStore cohorts, ConsentStore consents, AccessLogStore accessLog, HelpRequestStore store, Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.accessLog = accessLog;
        this.store = store;
        this.clock = clock;
    }

    /** A student who asked, with what it is about if they said it. */
    @Serdeable
    record Asked(String person, String name, @Nullable String text, Instant askedAt) {}

    /** Those who wait for help, the longest waiting first. */
    @Serdeable
    record AskedList(List<Asked> items, int total) {}

    @Get
    Optional<AskedList> list(String id, Caller caller) {
        return cohorts.find(id, caller).map(cohort -> {
            List<Consent> live = consents.live(cohort);
            Map<String, HelpRequest> open =
                    store.open(live).stream().collect(Collectors.toMap(HelpRequest::person, Function.identity()));
            List<Consent> waiting = live.stream()
                    .filter(consent -> open.containsKey(consent.person()))
                    .toList();
            accessLog.listed(
                    caller,
                    waiting.stream().map(Consent::person).toList(),
                    "Read that you asked for help in " + cohort.name());
            List<Asked> shown = waiting.stream()
                    .flatMap(consent -> Stream.ofNullable(open.get(consent.person()))
                            .map(asked ->
                                    new Asked(consent.person(), consent.personName(), asked.text(), asked.askedAt())))
                    .sorted(Comparator.comparing(Asked::askedAt))
                    .toList();
            return new AskedList(shown, shown.size());
        });
    }

    /** Marks it as done: the student was helped. Repeating it changes nothing. */
    @Post("/{person}/done")
    @Status(HttpStatus.NO_CONTENT)
    void done(String id, String person, Caller caller) {
        Consent consent = consents.required(cohorts.find(id, caller).orElseThrow(Cohort::absent), person);
        store.done(consent, clock.instant());
    }
}
