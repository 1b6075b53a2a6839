package waymark.content.links;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits what is due, round after round: a few hosts at a time, one host's links one after the other with a pause. */
@Singleton
class LinkCheckJob implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LinkCheckJob.class);

    /** How long links wait that could not be reached because nothing could. */
    private static final Duration WITHOUT_NETWORK = Duration.ofHours(1);

    private final LinkStore links;
    private final LinkUsageQuery uses;
    private final LinkClient client;
    private final LinkCheckSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile Round.@Nullable Summary latest;
    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();

    LinkCheckJob(LinkStore links, LinkUsageQuery uses, LinkClient client, LinkCheckSettings settings, Clock clock) {
        this.links = links;
        this.uses = uses;
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (settings.enabled()) {
            timer.scheduleWithFixedDelay(
                    this::checkDue,
                    settings.first().toMillis(),
                    settings.every().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** A round as soon as the present one is over. */
    void checkSoon() {
        timer.execute(this::checkDue);
    }

    private void checkDue() {
        try {
            links.track(uses.all().keySet(), clock.instant());
            Map<String, List<String>> byHost = links.due(clock.instant()).stream()
                    .collect(Collectors.groupingBy(LinkCheckJob::host, LinkedHashMap::new, Collectors.toList()));
            var round = new Round();
            Semaphore places = new Semaphore(settings.hosts(), true);
            List<? extends Future<?>> visits = byHost.entrySet().stream()
                    .map(host -> visitors.submit(() -> visit(host.getKey(), host.getValue(), round, places)))
                    .toList();
            for (Future<?> visit : visits) {
                visit.get();
            }
            if (!visits.isEmpty()) {
                conclude(round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops; what was not visited stays due
        } catch (Exception e) {
            LOG.warn("The link check goes on in the next round: {}", e.toString());
        }
    }

    private void conclude(Round round) {
        Round.Summary summary = round.summary(clock.instant());
        if (summary.verdict()) {
            round.unreachable().forEach((link, result) -> links.save(link, link.after(result, summary.at())));
        } else {
            LOG.warn("{} of {} hosts could not be reached", summary.unreachable(), summary.hosts());
            links.postpone(round.unreachable().keySet(), summary.at().plus(WITHOUT_NETWORK));
        }
        latest = summary;
    }

    /** What the latest round of this instance showed; null before it is over. */
    Round.@Nullable Summary latest() {
        return latest;
    }

    private Void visit(String host, List<String> urls, Round round, Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            for (String url : urls) {
                links.lease(url, clock.instant()).ifPresent(link -> {
                    LinkCheckResult result = client.check(url);
                    if (round.add(host, link, result)) {
                        links.save(link, link.after(result, clock.instant()));
                    }
                });
                Thread.sleep(settings.pause());
            }
            return null;
        } finally {
            places.release();
        }
    }

    private static String host(String url) {
        return LinkTarget.objection(url).isPresent() ? url : LinkTarget.of(url).host();
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        visitors.shutdownNow();
    }

    /**
     * A round of visits, to tell a host that is away from a network that is: where most hosts do not answer, it is the
     * network, and nothing is said of any link that could not be reached. A few hosts that are away say nothing of the
     * network.
     */
    static final class Round {
        private static final int ENOUGH_HOSTS = 5;

        private final Set<String> answered = new HashSet<>();
        private final Set<String> silent = new HashSet<>();
        private final Map<Link, LinkCheckResult> unreachable = new HashMap<>();

        /**
         * What a round showed.
         *
         * @param hosts how many were visited
         * @param unreachable how many of them did not answer
         * @param verdict was anything concluded from that?
         * @param explanation what that means, a sentence to editors; absent where all is as usual
         */
        @Serdeable
        record Summary(Instant at, int hosts, int unreachable, boolean verdict, @Nullable String explanation) {}

        /** Notes a visit; false if what it showed has to wait until the round is over. */
        synchronized boolean add(String host, Link link, LinkCheckResult result) {
            boolean reached = result.state() != LinkCheckResult.State.UNREACHABLE;
            if (reached) {
                answered.add(host);
            } else {
                silent.add(host);
                unreachable.put(link, result);
            }
            return reached;
        }

        /** Links that could not be reached, and why. */
        synchronized Map<Link, LinkCheckResult> unreachable() {
            return Map.copyOf(unreachable);
        }

        /** What it showed in all. */
        synchronized Summary summary(Instant at) {
            Set<String> away = new HashSet<>(silent);
            away.removeAll(answered);
            Set<String> all = new HashSet<>(answered);
            all.addAll(silent);
            boolean verdict = all.size() < ENOUGH_HOSTS || away.size() * 2 <= all.size();
            return new Summary(
                    at,
                    all.size(),
                    away.size(),
                    verdict,
                    verdict
                            ? null
                            : ("%d of %d sites could not be reached, so this portal was probably without a network."
                                            + " Nothing was concluded about their links; they are visited again within"
                                            + " the hour.")
                                    .formatted(away.size(), all.size()));
        }
    }
}
