package waymark.recommendation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import waymark.edge.UnavailableException;
import waymark.recommendation.SampleInstruments;

class InstrumentCatalogTest {
    private final InstrumentCatalog catalog = new InstrumentCatalog();

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void nothing_is_known_before_all_that_was_there_is_read() {
        catalog.put(SampleInstruments.instrument("quiz", 1));
        assertThatThrownBy(catalog::snapshot).isInstanceOf(UnavailableException.class);
        catalog.caughtUp();
        assertThat(catalog.snapshot().revision("quiz/1.0")).isEqualTo(1);
    }

    @Test
    void the_catalog_keeps_the_newest_of_each_and_is_the_same_as_long_as_nothing_changes() {
        catalog.put(SampleInstruments.instrument("quiz", 3));
        catalog.put(SampleInstruments.instrument("other", 5));
        catalog.caughtUp();
        KnownInstruments known = catalog.snapshot();
        catalog.put(SampleInstruments.instrument("quiz", 2));
        catalog.put(SampleInstruments.longer("quiz", 3, "doubled"));
        assertThat(catalog.snapshot()).isSameAs(known);
        assertThat(known.revision()).isEqualTo(8);

        catalog.put(SampleInstruments.instrument("quiz", 4));
        assertThat(catalog.snapshot().revision("quiz/1.0")).isEqualTo(4);
        assertThat(known.revision("quiz/1.0")).isEqualTo(3);
    }

    @Test
    void whoever_follows_it_is_told_of_what_is_new() {
        var seen = new AtomicLong();
        catalog.whenChanged(() -> seen.set(catalog.snapshot().revision()));
        catalog.caughtUp();
        catalog.put(SampleInstruments.instrument("quiz", 3));
        catalog.put(SampleInstruments.instrument("other", 5));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> seen.get() == 8);
    }
}
