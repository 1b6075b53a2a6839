package waymark.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The native broker: its settings, its storage and its command line. */
final class NativeBroker {
    private static final String CLASSES = "kafka-small";
    private static final String CLUSTER = "d2F5bWFyay1sb2NhbC0wMQ";

    private final ServerDirectory place;
    private final Path settings;

    NativeBroker(ServerDirectory place) {
        this.place = place;
        this.settings = place.data().resolve("server.properties");
    }

    /** Prepares an empty data directory; one that is in use is left alone. */
    void format() {
        try {
            Files.createDirectories(place.data());
            Files.writeString(settings, properties(Ports.free()));
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's settings cannot be written", e);
        }
        if (!Files.exists(logs().resolve("meta.properties"))) {
            List<String> arguments = List.of("format", "--standalone", "-t", CLUSTER, "-c", settings.toString());
            List<String> line = java(mapped(), "kafka.tools.StorageTool", arguments);
            new ProcessCommand("Kafka's storage tool", line, place.log()).run();
        }
    }

    ChildProcess start() {
        List<String> line = java(Jvm.sharedClasses(CLASSES), "kafka.Kafka", List.of(settings.toString()));
        return new ProcessCommand("Kafka", line, place.log()).start();
    }

    /** Reads the broker's classes where a broker left them; by itself it would leave too few. */
    private static List<String> mapped() {
        Path archive = Jvm.classArchive(CLASSES);
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    private List<String> java(List<String> options, String main, List<String> arguments) {
        Path jars = ProjectPaths.find().resolve("infra/kafka/target/lib");
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("Kafka's jars are missing: ./mvnw -pl infra/kafka package gathers them.");
        }
        var line = new ArrayList<>(Jvm.line(64, 160));
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=32m"));
        line.addAll(options);
        line.addAll(List.of("-Dorg.apache.logging.log4j.level=WARN", "-cp", jars + "/*", main));
        line.addAll(arguments);
        return line;
    }

    private Path logs() {
        return place.data().resolve("log");
    }

    /**
     * The later lines are for a broker of one: nobody waits for its signs of life, which cost more than all a quiet
     * portal does.
     */
    private String properties(int controller) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                num.partitions=6
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                log.cleaner.backoff.ms=60000
                num.network.threads=1
                num.io.threads=2
                group.coordinator.threads=1
                background.threads=2
                metadata.max.idle.interval.ms=0
                broker.heartbeat.interval.ms=3000
                replica.high.watermark.checkpoint.interval.ms=30000
                """
                .formatted(place.port(), controller, logs());
    }
}
