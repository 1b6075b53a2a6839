package waymark.retention;

import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.FailureText;
import waymark.outbox.JobLease;

/**
 * Removes once a day what this application has kept for as long as {@link RetentionTable} says, and keeps a report of
 * it. However many instances there are, one of them does.
 */
@Singleton
public class RetentionJob {
    /** Its lease's name. */
    static final String NAME = "retention";

    /** A run is due so long after the one before it began; a little less than a day, so that it stays in the hour. */
    static final Duration PAUSE = Duration.ofHours(23);

    private static final int REPORTS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final String service;
    private final Map<String, Retained> held;
    private final List<RetentionPeriod> periods;
    private final RetentionRunStore runs;
    private final JobLease lease;
    private final Clock clock;

    /**
     * A job for all that is kept here.
     *
     * @throws IllegalStateException if the table says of a kind that it is removed here and nobody can do that, or if
     *     somebody can and the table says nothing
     */
    RetentionJob(
            @Value("${micronaut.application.name}") String service,
            List<Retained> held,
            RetentionRunStore runs,
            MongoDatabase database,
            Clock clock) {
        this.service = service;
        this.held = held.stream().collect(Collectors.toMap(Retained::kind, Function.identity()));
        this.periods = RetentionTable.current().of(service, true);
        this.runs = runs;
        this.lease = new JobLease(database, NAME);
        this.clock = clock;
        var listed = new TreeSet<>(periods.stream().map(RetentionPeriod::kind).toList());
        if (!listed.equals(this.held.keySet())) {
            throw new IllegalStateException("%s removes %s, and the table of how long data is kept lists %s"
                    .formatted(service, new TreeSet<>(this.held.keySet()), listed));
        }
    }

    /** Can run anywhere at any time: it does nothing while another instance does it, or did within the day. */
    @Scheduled(fixedDelay = "${waymark.retention.poll:1h}", initialDelay = "${waymark.retention.first:15m}")
    void runIfDue() {
        if (lease.take()) {
            try {
                Instant last = runs.latestStart();
                if (last == null || !last.plus(PAUSE).isAfter(clock.instant())) {
                    run();
                }
            } finally {
                lease.release();
            }
        }
    }

    /** Removes what is overdue now. What fails is reported, and holds up nothing else. */
    RetentionRun run() {
        Instant now = clock.instant();
        List<RetentionRun.Removed> removed = new ArrayList<>();
        for (RetentionPeriod period : periods) {
            lease.prolong();
            removed.add(remove(period, now));
        }
        var run =
                new RetentionRun(now, clock.instant(), RetentionTable.current().version(), removed);
        runs.keep(run);
        return run;
    }

    private RetentionRun.Removed remove(RetentionPeriod period, Instant now) {
        try {
            long count = of(period).removeOverdue(period.dueBefore(now));
            return new RetentionRun.Removed(period.kind(), count, null);
        } catch (RuntimeException e) {
            LOG.warn("Of {} not all could be removed whose time is over", period.kind(), e);
            return new RetentionRun.Removed(period.kind(), 0, FailureText.of(e));
        }
    }

    /** What is kept here and for how long, what of it would go in a run now, and what the last runs removed. */
    public RetentionReport report() {
        Instant now = clock.instant();
        List<RetentionReport.Kind> kinds = RetentionTable.current().of(service, false).stream()
                .map(period -> RetentionReport.Kind.of(
                        period, periods.contains(period) ? of(period).overdue(period.dueBefore(now)) : Overdue.NOTHING))
                .toList();
        return new RetentionReport(
                service, RetentionTable.current().version(), kinds, kinds.size(), runs.latest(REPORTS));
    }

    private Retained of(RetentionPeriod period) {
        return Objects.requireNonNull(held.get(period.kind()));
    }
}
