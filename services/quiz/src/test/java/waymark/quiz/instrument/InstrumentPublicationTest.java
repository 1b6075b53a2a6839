package waymark.quiz.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.events.InstrumentEvent;
import waymark.events.InstrumentEvent.InstrumentPublished;
import waymark.testing.EventReader;

/** What the other services get to know of the instruments. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstrumentPublicationTest implements Backends {
    @Inject
    PublishedInstrumentStore store;

    @Test
    void instruments_are_told_at_the_start_with_what_each_item_measures() throws Exception {
        try (var topic = new EventReader<>(InstrumentEvent.class, e -> e.key().equals("interests-1/1.0"))) {
            InstrumentPublished told = (InstrumentPublished)
                    topic.await(events -> !events.isEmpty()).getLast();
            assertThat(told.lowest()).isEqualTo(1);
            assertThat(told.highest()).isEqualTo(5);
            assertThat(told.items()).hasSize(80);
            assertThat(told.items().getFirst())
                    .isEqualTo(new InstrumentEvent.Item(
                            "q01", "Explain difficult homework to a child", "interest", "S", false));
            assertThat(told.items())
                    .contains(new InstrumentEvent.Item(
                            "q63", "Follow exact instructions all day", "value", "independence", true))
                    .contains(new InstrumentEvent.Item(
                            "q72", "Spend nearly every workday indoors", "setting", "outdoors", true));
        }
    }

    @Test
    void an_instrument_is_told_once_and_a_mended_one_as_the_next_revision() throws Exception {
        Instrument first = titled("First");
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(n -> instances.submit(() -> store.publish(first)));
        }
        store.publish(first);
        Instrument mended = new Instrument(first.id(), "1.0", "en", "Mended", 10, first.scale(), first.sections());
        store.publish(mended);
        try (var topic =
                new EventReader<>(InstrumentEvent.class, e -> e.instrument().equals(first.id()))) {
            List<InstrumentEvent> told = topic.await(events -> events.size() == 2);
            assertThat(told).map(e -> ((InstrumentPublished) e).title()).containsExactly("First", "Mended");
            assertThat(told.getLast().revision()).isEqualTo(told.getFirst().revision() + 1);
        }
    }

    @Test
    void after_a_wipe_the_revision_is_newer_than_all_that_was_told_before() {
        Instrument carried = titled("Any");
        Instant before = Instant.parse("2026-11-24T09:00:00Z");
        PublishedInstrument first =
                PublishedInstrument.next(null, carried, before).orElseThrow();
        PublishedInstrument changed = PublishedInstrument.next(
                        first,
                        new Instrument(carried.id(), "1.0", "en", "Other", 10, carried.scale(), carried.sections()),
                        before)
                .orElseThrow();

        PublishedInstrument wiped =
                PublishedInstrument.next(null, carried, before.plusSeconds(1)).orElseThrow();

        assertThat(PublishedInstrument.next(first, carried, before.plusSeconds(1)))
                .isEmpty();
        assertThat(wiped.revision()).isGreaterThan(changed.revision());
        assertThat(wiped.told().revision()).isEqualTo(wiped.revision());
    }

    private static Instrument titled(String title) {
        Instrument real = Instruments.interests();
        return new Instrument("test-" + UUID.randomUUID(), "1.0", "en", title, 10, real.scale(), real.sections());
    }
}
