package waymark.content.links;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final LinkStore links;
    private final LinkUsageQuery uses;
    private final LinkClient client;
    private final LinkCheckSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
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
            Semaphore places = new Semaphore(settings.hosts(), true);
            List<? extends Future<?>> visits = byHost.values().stream()
                    .map(urls -> visitors.submit(() -> visit(urls, places)))
                    .toList();
            for (Future<?> visit : visits) {
                visit.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops; what was not visited stays due
        } catch (Exception e) {
            LOG.warn("The link check goes on in the next round: {}", e.toString());
        }
    }

    private Void visit(List<String> urls, Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            for (String url : urls) {
                links.lease(url, clock.instant())
                        .ifPresent(link -> links.save(link.after(client.check(url), clock.instant())));
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
}
