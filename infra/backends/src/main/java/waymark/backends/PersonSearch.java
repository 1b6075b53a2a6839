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
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Looks for traces of a person: their id, name or e-mail, whatever their case, wherever a portal keeps something. */
public final class PersonSearch {
    /** That somebody was erased is kept, by an id that names nobody any more, so that nothing brings them back. */
    private static final Set<String> COLLECTIONS_ON_PURPOSE = Set.of("forgotten", "erasures");

    /** The topic that tells it; the collection of that name holds people as long as they are here. */
    private static final Set<String> TOPICS_ON_PURPOSE = Set.of("people");

    /** What it holds is told by {@link #inLogOfChanges}. */
    private static final String LOG_OF_CHANGES = "local";

    private static final int AT_ONCE = 20;

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
     * @param reason why it may be there after an erasure; empty if it may not
     */
    public record Trace(String where, String reason) {
        static final String HOLDS = "kept so that the erasure holds";
        static final String RESTARTED = "goes by itself; a restart ends it at once";
        static final String PASSES = "goes by itself as newer changes come";

        static Trace left(String where) {
            return new Trace(where, "");
        }

        /** May it be there after an erasure? */
        public boolean allowed() {
            return !reason.isEmpty();
        }
    }

    /** Traces in every document of every database; what an index holds comes from them. */
    public List<Trace> inDatabases(String uri) {
        List<Trace> traces = new ArrayList<>();
        try (MongoClient client = MongoClients.create(uri)) {
            for (String name : client.listDatabaseNames()) {
                if (!name.equals(LOG_OF_CHANGES)) {
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
                // As they are stored and few at a time: guides are large once they are read.
                var documents = database.getCollection(collection, RawBsonDocument.class);
                documents.find().batchSize(AT_ONCE).forEach(document -> {
                    if (names(document.toJson())) {
                        traces.add(new Trace(
                                "database %s, collection %s, document %s"
                                        .formatted(database.getName(), collection, text(document.get("_id"))),
                                reason(database.getName(), collection)));
                    }
                });
            }
        }
        return traces;
    }

    private static String text(BsonValue id) {
        return id.isString() ? id.asString().getValue() : id.toString();
    }

    private static String reason(String database, String collection) {
        // What was changed and read in one step, for a driver that asks again because the answer got lost.
        boolean repeatable = database.equals("config") && collection.equals("image_collection");
        return repeatable ? Trace.PASSES : COLLECTIONS_ON_PURPOSE.contains(collection) ? Trace.HOLDS : "";
    }

    /**
     * Traces in MongoDB's own log of changes, as one: there every change is until the log is full and its oldest part
     * goes. Nobody can take a single change out of it.
     */
    public List<Trace> inLogOfChanges(String uri) {
        int found = 0;
        try (MongoClient client = MongoClients.create(uri)) {
            var changes = client.getDatabase(LOG_OF_CHANGES).getCollection("oplog.rs", RawBsonDocument.class);
            for (RawBsonDocument change : changes.find().batchSize(AT_ONCE)) {
                found += names(change.toJson()) ? 1 : 0;
            }
        }
        return found == 0
                ? List.of()
                : List.of(new Trace("MongoDB's log of changes, %d of them".formatted(found), Trace.PASSES));
    }

    /**
     * Traces in what a Keycloak keeps in the portal's realm: accounts with their attributes, the other sign-ins they
     * are linked with and their ways to sign in; sessions; and what it recorded of people's and admins' doings.
     */
    public List<Trace> inRealm(KeycloakAdmin keycloak) {
        List<Trace> traces = new ArrayList<>();
        new RealmRecords(keycloak, "waymark").forEach((where, text) -> {
            if (names(text)) {
                traces.add(Trace.left("Keycloak, " + where));
            }
        });
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
        return record.value() == null || !names(text.toString())
                ? Optional.empty()
                : Optional.of(new Trace(
                        "topic %s, partition %d, offset %d"
                                .formatted(record.topic(), record.partition(), record.offset()),
                        TOPICS_ON_PURPOSE.contains(record.topic()) ? Trace.HOLDS : ""));
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
                if (names(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))) {
                    traces.add(Trace.left("file %s, line %d".formatted(file, number)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return traces;
    }

    /**
     * Traces in the memory of a Java program on this machine, as one; none in another's. A buffer keeps the bytes of
     * what went through it until others take their place, so they say nothing about what the program still knows.
     */
    public List<Trace> inMemory(ProcessHandle process) {
        boolean java = process.info().command().orElse("").endsWith("java");
        int found = java ? HeapDump.count(process.pid(), words) : 0;
        String line = process.info().commandLine().orElse("");
        return found == 0
                ? List.of()
                : List.of(new Trace(
                        "memory of process %d%s, %d places"
                                .formatted(process.pid(), line.replaceAll(".*(?= \\S+$)", ""), found),
                        Trace.RESTARTED));
    }

    /** Is one of the words in that text? */
    public boolean names(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
