package waymark.quiz.instrument;

import jakarta.inject.Singleton;
import waymark.outbox.StartupJob;

/**
 * Tells the others of the instruments this build carries, older versions too: sittings go on with the version they
 * began with.
 */
@Singleton
class InstrumentPublicationJob extends StartupJob {
    private final InstrumentCatalog carried;
    private final PublishedInstrumentStore told;

    InstrumentPublicationJob(InstrumentCatalog carried, PublishedInstrumentStore told) {
        super("Telling of the instruments");
        this.carried = carried;
        this.told = told;
    }

    @Override
    protected void run() {
        carried.all().forEach(told::publish);
    }
}
