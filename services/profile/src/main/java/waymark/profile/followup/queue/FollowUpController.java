package waymark.profile.followup.queue;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.edge.Labeled;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.profile.accesslog.AccessLogStore;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.followup.FollowUp;
import waymark.profile.followup.FollowUpRule;
import waymark.profile.help.HelpRequestStore;

/** The students a counselor may want to turn to, over all their groups. */
@Controller("/cohorts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class FollowUpController {
    private final FollowUpService queue;
    private final FollowUpMarkStore marks;
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore accessLog;
    private final HelpRequestStore help;
    private final Clock clock;

    FollowUpController(
            FollowUpService queue,
            FollowUpMarkStore marks,
            CohortStore cohorts,
            ConsentStore consents,
            AccessLogStore accessLog,
            HelpRequestStore help,
            Clock clock) {
        this.queue = queue;
        this.marks = marks;
        this.cohorts = cohorts;
        this.consents = consents;
        this.accessLog = accessLog;
        this.help = help;
        this.clock = clock;
    }

    /**
     * How many lines there are of a kind.
     *
     * @param key what to ask for to get them, {@code title} what it is called
     */
    @Serdeable
    record Count(String key, String title, int lines) {}

    /**
     * Some lines of that state, and how many there are.
     *
     * @param total as many as were asked for, on all pages
     * @param open how many wait for the counselor, over all rules and groups
     * @param students how many students that is
     * @param snoozed how many were put off
     * @param done how many are done and still hold
     * @param rules how many of that state a rule has, over all groups
     * @param groups how many of that state a group has, over all rules
     * @param nextAt when the list is another one though nothing happens, as a day is over; absent if it stays
     */
    @Serdeable
    record Queue(
            List<FollowUpLine> items,
            int total,
            int open,
            int students,
            int snoozed,
            int done,
            List<Count> rules,
            List<Count> groups,
            @Nullable Instant nextAt) {}

    /**
     * How many lines wait for the counselor, and how many students that is.
     *
     * @param groups how many a group has
     */
    @Serdeable
    record OpenCount(int open, int students, List<Count> groups) {}

    /**
     * What the counselor says of a line.
     *
     * @param state open, snoozed or done
     * @param until the day on which one that is put off is back
     */
    @Serdeable
    record Mark(
            String state,
            @Nullable LocalDate until,
            @Nullable @Schema(maxLength = FollowUpMark.LONGEST_NOTE) String note) {}

    /**
     * A page of the list, the most urgent first. Those whose lines are shown can read that they were.
     *
     * @param state open, snoozed or done
     * @param rule only lines of that rule
     * @param cohort only lines of that group
     */
    @Get("/follow-ups")
    Queue list(
            @QueryValue(defaultValue = "open") String state,
            @Nullable @QueryValue String rule,
            @Nullable @QueryValue String cohort,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size,
            Caller caller) {
        PageRequest wanted = new PageRequest(page, size);
        FollowUpService.Lines lines = queue.lines(caller);
        List<FollowUpService.Seen> all = lines.all();
        List<FollowUpService.Seen> ofState = inState(all, state(state));
        List<FollowUpService.Seen> asked = ofState.stream()
                .filter(seen -> rule == null || seen.line().rule().equals(rule))
                .filter(seen -> cohort == null || seen.line().cohort().equals(cohort))
                .toList();
        List<FollowUpService.Seen> shown = wanted.of(asked);
        accessLog.listed(
                caller,
                shown.stream().map(seen -> seen.line().person()).collect(Collectors.toSet()),
                "Saw your line in the list of who may need them");
        List<FollowUpService.Seen> open = inState(all, FollowUpState.OPEN);
        return new Queue(
                shown.stream().map(FollowUpService.Seen::line).toList(),
                asked.size(),
                open.size(),
                students(open),
                inState(all, FollowUpState.SNOOZED).size(),
                inState(all, FollowUpState.DONE).size(),
                counts(ofState, FollowUpLine::rule, FollowUpLine::title),
                counts(ofState, FollowUpLine::cohort, FollowUpLine::group),
                lines.nextAt());
    }

    /** How many lines wait. It shows nothing of anybody, so it is no look. */
    @Get("/follow-ups/count")
    OpenCount count(Caller caller) {
        List<FollowUpService.Seen> open = inState(queue.lines(caller).all(), FollowUpState.OPEN);
        return new OpenCount(open.size(), students(open), counts(open, FollowUpLine::cohort, FollowUpLine::group));
    }

    /**
     * Says of a line that it is done, put off or open, and keeps a note with it. Refused with 409 if there is no such
     * line any more, with 403 if the student does not agree to be seen.
     */
    @Put("/{id}/follow-ups/{person}/{rule}")
    @Status(HttpStatus.NO_CONTENT)
    void mark(String id, String person, String rule, @Body Mark mark, Caller caller) {
        Consent consent = consents.required(cohorts.find(id, caller).orElseThrow(Cohort::absent), person);
        FollowUp found = FollowUpRule.named(rule)
                .flatMap(asked -> queue.found(caller, consent, asked))
                .orElseThrow(() -> RefusedException.conflict(
                        "follow-up-gone", "This is not so any more, so the line has left your list."));
        FollowUpState state = state(mark.state());
        LocalDate today = LocalDate.now(clock);
        marks.write(
                FollowUpMark.of(caller.id(), consent, found, state, mark.until(), mark.note(), today, clock.instant()));
        if (found.rule() == FollowUpRule.ASKED_FOR_HELP && state == FollowUpState.DONE) {
            help.done(consent, clock.instant()); // for the student, and for whoever else leads the group
        }
    }

    private static FollowUpState state(String label) {
        return Labeled.find(FollowUpState.values(), label)
                .orElseThrow(() -> RefusedException.invalid(
                        "follow-up-state",
                        "A line is one of: " + String.join(", ", Labeled.labels(FollowUpState.values())) + "."));
    }

    private static List<FollowUpService.Seen> inState(List<FollowUpService.Seen> all, FollowUpState state) {
        return all.stream()
                .filter(seen -> seen.line().state().equals(state.label()))
                .toList();
    }

    private static int students(List<FollowUpService.Seen> lines) {
        return (int) lines.stream().map(seen -> seen.line().person()).distinct().count();
    }

    private static List<Count> counts(
            List<FollowUpService.Seen> lines,
            Function<FollowUpLine, String> key,
            Function<FollowUpLine, String> title) {
        Map<String, List<FollowUpLine>> byKey = lines.stream()
                .map(FollowUpService.Seen::line)
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .map(kind -> new Count(
                        kind.getKey(),
                        title.apply(kind.getValue().getFirst()),
                        kind.getValue().size()))
                .toList();
    }
}
