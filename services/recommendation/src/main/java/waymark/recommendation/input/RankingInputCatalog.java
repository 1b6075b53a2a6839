package waymark.recommendation.input;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import waymark.edge.UnavailableException;
import waymark.recommendation.career.CareerCatalog;
import waymark.recommendation.instrument.InstrumentCatalog;

/** What assessments are ranked with, as the newest events tell. Tells others when it has changed. */
@Singleton
public class RankingInputCatalog {
    private final CareerCatalog careers;
    private final InstrumentCatalog instruments;
    private final List<Consumer<RankingInput>> interested = new CopyOnWriteArrayList<>();

    RankingInputCatalog(CareerCatalog careers, InstrumentCatalog instruments) {
        this.careers = careers;
        this.instruments = instruments;
        careers.whenChanged(now -> tell());
        instruments.whenChanged(this::tell);
    }

    /**
     * Careers and instruments as they are now.
     *
     * @throws UnavailableException while those that were there at the start are still being read
     */
    public RankingInput snapshot() {
        return new RankingInput(careers.snapshot(), instruments.snapshot());
    }

    /** Calls back, on another thread and one change at a time, soon after careers or instruments have changed. */
    public void whenChanged(Consumer<RankingInput> consumer) {
        interested.add(consumer);
    }

    /** Duties are read here, where nobody waits: for the first person to be ranked it would take a second or two. */
    private synchronized void tell() {
        RankingInput now = snapshot();
        now.instruments().matched().forEach(now.careers()::affinities);
        interested.forEach(consumer -> consumer.accept(now));
    }
}
