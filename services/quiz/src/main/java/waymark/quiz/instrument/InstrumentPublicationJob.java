package waymark.quiz.instrument;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import waymark.outbox.OneShotTimer;

/**
 * Tells the others of the instruments this build carries, older versions too: sittings go on with the version they
 * began with. Beside the start, which does not wait for it; again until the database has it.
 */
@Singleton
class InstrumentPublicationJob implements ApplicationEventListener<ServerStartupEvent> {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final InstrumentCatalog carried;
    private final PublishedInstrumentStore told;
    private final OneShotTimer timer = new OneShotTimer("Telling of the instruments", RETRY, this::publish);

    InstrumentPublicationJob(InstrumentCatalog carried, PublishedInstrumentStore told) {
        this.carried = carried;
        this.told = told;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        timer.within(Duration.ZERO);
    }

    private void publish() {
        carried.all().forEach(told::publish);
    }

    @PreDestroy
    void close() {
        timer.close();
    }
}
