package waymark.outbox;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;

/** Runs once beside every start, which does not wait for it, and after a failure again until it worked. */
public abstract class StartupJob implements ApplicationEventListener<ServerStartupEvent> {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final OneShotTimer timer;

    /**
     * A job that waits for the start.
     *
     * @param what what it does, as the log names its failures
     */
    protected StartupJob(String what) {
        this.timer = new OneShotTimer(what, RETRY, this::run);
    }

    @Override
    public final void onApplicationEvent(ServerStartupEvent event) {
        timer.within(Duration.ZERO);
    }

    /** What there is to do. What was begun before a crash, or by another instance, is done again. */
    protected abstract void run();

    @PreDestroy
    protected void close() {
        timer.close();
    }
}
