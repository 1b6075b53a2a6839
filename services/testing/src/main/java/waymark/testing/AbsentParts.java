package waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import waymark.edge.UnavailableException;
import waymark.events.Event;
import waymark.events.Topic;
import waymark.outbox.Listener;
import waymark.testing.IncompleteEvents.Absence;

/**
 * Every reader of an application takes every event of its topic, whatever the event leaves out of what it may. Its own
 * class says {@code @MicronautTest} and which backends it needs.
 */
public abstract class AbsentParts {
    /** All of the application. */
    @Inject
    protected List<Listener<?>> readers;

    /** The application's own. */
    @Inject
    protected ObjectMapper json;

    @TestFactory
    Stream<DynamicTest> no_reader_stumbles_over_what_an_event_leaves_out() {
        assertThat(readers).isNotEmpty();
        return readers.stream().flatMap(this::absences);
    }

    private Stream<DynamicTest> absences(Listener<?> reader) {
        return Topic.of(reader.events()).types().entrySet().stream()
                .flatMap(type ->
                        IncompleteEvents.of(type.getKey(), type.getValue(), key(type.getKey(), type.getValue()))
                                .stream())
                .map(absence -> DynamicTest.dynamicTest(
                        reader.getClass().getSimpleName() + ": " + absence.name(), () -> taken(reader, absence)));
    }

    private String key(String wireName, Class<? extends Event> type) {
        try {
            return json.readValue(IncompleteEvents.sample(wireName), type).key();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void taken(Listener<?> reader, Absence absence) throws IOException {
        Event event = (Event) json.readValue(absence.json(), absence.type());
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(UnavailableException.class) // what it needs is still being read
                .untilAsserted(() -> ((Listener<Event>) reader).on(event));
    }
}
