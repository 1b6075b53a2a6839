package waymark.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import waymark.edge.Unavailable;
import waymark.events.Event;
import waymark.events.Topic;
import waymark.outbox.Listener;
import waymark.testing.Absences;
import waymark.testing.Absences.Absence;
import waymark.testing.Backends;

/** Every reader of this service takes every event of its topic, whatever the event leaves out of what it may. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsentPartsTest implements Backends {
    @Inject
    List<Listener<?>> readers;

    @Inject
    ObjectMapper json;

    @TestFactory
    Stream<DynamicTest> no_reader_stumbles_over_what_an_event_leaves_out() {
        assertThat(readers).isNotEmpty();
        return readers.stream().flatMap(this::absences);
    }

    private Stream<DynamicTest> absences(Listener<?> reader) {
        return Topic.of(reader.events()).types().entrySet().stream()
                .flatMap(type ->
                        Absences.of(type.getKey(), type.getValue(), key(type.getKey(), type.getValue())).stream())
                .map(absence -> DynamicTest.dynamicTest(
                        reader.getClass().getSimpleName() + ": " + absence.name(), () -> taken(reader, absence)));
    }

    private String key(String wireName, Class<? extends Event> type) {
        try {
            return json.readValue(Absences.sample(wireName), type).key();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void taken(Listener<?> reader, Absence absence) throws IOException {
        Event event = (Event) json.readValue(absence.json(), absence.type());
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(Unavailable.class) // what it needs is still being read
                .untilAsserted(() -> ((Listener<Event>) reader).on(event));
    }
}
