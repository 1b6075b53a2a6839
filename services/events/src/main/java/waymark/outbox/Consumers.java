package waymark.outbox;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the loops once the server is up, and drains them when it ends. One loop reads for all listeners that go on
 * where they were, and one for all that replay: each reader costs the broker something even when nothing happens.
 */
@Singleton
class Consumers implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);

    /** What all loops together may take to end. A record cut off here is read again at the next start. */
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final TopicProvisioner topics;
    private final FailureLog failures;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Consumers(
            List<Listener<?>> listeners,
            TopicProvisioner topics,
            KafkaClients kafka,
            DeadLetters dead,
            ObjectMapper json,
            Clock clock,
            BeanProvider<GenerationStore> generations,
            @Value("${micronaut.application.name}") String service) {
        this.topics = topics;
        this.failures = new FailureLog(LOG, clock);
        Supplier<String> group = () -> service + "." + generations.get().current();
        List<RecordHandler<?>> goingOn = new ArrayList<>();
        List<RecordHandler<?>> replaying = new ArrayList<>();
        for (Listener<?> listener : listeners) {
            (listener.replay() ? replaying : goingOn).add(new RecordHandler<>(listener, dead, json, failures));
        }
        if (!replaying.isEmpty()) {
            loops.add(new ConsumerLoop(replaying, null, kafka, failures));
        }
        if (!goingOn.isEmpty()) {
            loops.add(new ConsumerLoop(goingOn, group, kafka, failures));
        }
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        start("topics", this::begin);
    }

    /** Waits for the broker, then starts the loops. */
    private void begin() {
        for (int failed = 1; isRunning(); failed++) {
            try {
                topics.ensure();
                loops.forEach(loop -> start(loop.name(), loop));
                return;
            } catch (RuntimeException e) {
                failures.warn("Waiting for the broker", String.valueOf(e.getMessage()), e);
                pause(Backoff.after(failed));
            }
        }
    }

    private void pause(Duration wait) {
        try {
            stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private synchronized void start(String name, Runnable work) {
        if (isRunning()) {
            threads.add(Thread.ofPlatform().name("events-" + name).daemon().start(work));
        }
    }

    /** True once every replaying listener has read what was there when it started. */
    boolean caughtUp() {
        return loops.stream().allMatch(ConsumerLoop::isCaughtUp);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        List<Thread> ending;
        synchronized (this) {
            stopped.countDown();
            ending = List.copyOf(threads);
        }
        loops.forEach(ConsumerLoop::stop);
        long end = System.nanoTime() + DRAIN.toNanos();
        for (Thread thread : ending) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }
}
