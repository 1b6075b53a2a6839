package waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.edge.SharedSettings;

/** One golden JSON sample per event type: changing what travels turns a sample red. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("src/main/resources/events");
    private final ObjectMapper json = ObjectMapper.create(SharedSettings.SETTINGS);

    static Stream<String> wireNames() {
        return Stream.of(Topic.values()).flatMap(t -> t.types().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void a_sample_reads_as_its_record_and_writes_as_itself(String wireName) throws IOException {
        byte[] sample = Files.readAllBytes(SAMPLES.resolve(wireName + ".json"));
        Class<? extends Event> type = Stream.of(Topic.values())
                .filter(t -> t.types().containsKey(wireName))
                .findFirst()
                .orElseThrow()
                .types()
                .get(wireName);

        Event event = json.readValue(sample, type);

        assertThat(event.key()).isNotBlank();
        assertThat(event.revision()).isPositive();
        assertThat(json.readValue(json.writeValueAsBytes(event), JsonNode.class))
                .isEqualTo(json.readValue(sample, JsonNode.class));
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void a_field_of_a_later_version_is_ignored(String wireName) throws IOException {
        String sample = Files.readString(SAMPLES.resolve(wireName + ".json"));
        Class<? extends Event> type = Topic.valueOf(topicOf(wireName)).types().get(wireName);

        Event event = json.readValue(sample.replaceFirst("\\{", "{\"fieldOfALaterVersion\": {\"a\": [1]},"), type);

        assertThat(event).isEqualTo(json.readValue(sample, type));
    }

    @Test
    void there_is_no_sample_without_an_event() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".json", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(wireNames().collect(Collectors.toSet()));
        }
    }

    private static String topicOf(String wireName) {
        return Stream.of(Topic.values())
                .filter(t -> t.types().containsKey(wireName))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
