package waymark.backends;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for traces of a person: their id, name or e-mail, whatever their case, wherever a portal keeps something. */
public final class PersonSearch {
    /** That somebody was erased is kept, by an id that names nobody any more, so that nothing brings them back. */
    private static final Set<String> COLLECTIONS_ON_PURPOSE = Set.of("forgotten", "erasures");

    /** The topic that tells it; the collection of that name holds people as long as they are here. */
    private static final Set<String> TOPICS_ON_PURPOSE = Set.of("people");

    private static final Set<String> INTERNAL = Set.of("admin", "local", "config");
    private static final Duration WAIT = Duration.ofMillis(200);

    private final List<String> words;

    /**
     * A search for any of these words.
     *
     * @throws IllegalArgumentException if there are none, or one is so short that it is found everywhere
     */
    public PersonSearch(List<String> words) {
        if (words.isEmpty() || words.stream().anyMatch(word -> word.strip().length() < 4)) {
            throw new IllegalArgumentException("Name what to look for: words of at least four characters.");
        }
        this.words = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * A trace.
     *
     * @param where in words
     * @param onPurpose is it only kept so that an erasure holds?
     */
    public record Trace(String where, boolean onPurpose) {}

    /** Traces in every document of every database; what an index holds comes from them. */
    public List<Trace> inDatabases(String uri) {
        List<Trace> traces = new ArrayList<>();
        try (MongoClient client = MongoClients.create(uri)) {
            for (String name : client.listDatabaseNames()) {
                if (!INTERNAL.contains(name)) {
                    traces.addAll(inDatabase(client.getDatabase(name)));
                }
            }
        }
        return traces;
    }

    /** Traces in every document of one database. */
    public List<Trace> inDatabase(MongoDatabase database) {
        List<Trace> traces = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            if (!collection.startsWith("system.")) {
                database.getCollection(collection).find().forEach(document -> {
                    if (isIn(document.toJson())) {
                        traces.add(new Trace(
                                "database %s, collection %s, document %s"
                                        .formatted(database.getName(), collection, document.get("_id")),
                                COLLECTIONS_ON_PURPOSE.contains(collection)));
                    }
                });
            }
        }
        return traces;
    }

    /**
     * Traces in what readers of every topic get, dead letters included: of a key the newest record. Older ones of a
     * compacted topic go with its next cleaning.
     */
    public List<Trace> inTopics(String servers) {
        Map<String, Optional<Trace>> newest = new LinkedHashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(WAIT).forEach(record -> newest.put(place(record), trace(record)));
            }
        }
        return newest.values().stream().flatMap(Optional::stream).toList();
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "offset " + record.offset() : text(record.key());
        return record.topic() + "/" + record.partition() + "/" + key;
    }

    private Optional<Trace> trace(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder(text(record.key())).append(text(record.value()));
        record.headers().forEach(header -> text.append(text(header.value())));
        return record.value() == null || !isIn(text.toString())
                ? Optional.empty()
                : Optional.of(new Trace(
                        "topic %s, partition %d, offset %d"
                                .formatted(record.topic(), record.partition(), record.offset()),
                        TOPICS_ON_PURPOSE.contains(record.topic())));
    }

    /** Traces in every line of every file of a directory. */
    public List<Trace> inFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> inFile(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Trace> inFile(Path file) {
        List<Trace> traces = new ArrayList<>();
        int number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                // Bytes are read as they are: a name beyond ASCII is told by the bytes it has.
                if (isIn(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))) {
                    traces.add(new Trace("file %s, line %d".formatted(file, number), false));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return traces;
    }

    private boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
