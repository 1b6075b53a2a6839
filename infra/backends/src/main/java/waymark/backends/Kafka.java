package waymark.backends;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.MountableFile;

/**
 * A real Kafka: one node that is broker and controller (KRaft).
 *
 * @param servers its bootstrap servers
 * @param child its process, null where it is not ours
 */
public record Kafka(String servers, ChildProcess child) {
    private static final Duration TIMEOUT = Duration.ofSeconds(300);
    private static final SharedBackend<Kafka> SHARED = new SharedBackend<>(Kafka::ours);

    /** The one all tests of this JVM share. */
    public static Kafka shared() {
        return SHARED.get();
    }

    static void begin() {
        SHARED.begin();
    }

    /** Starts a broker as a child process; its data directory is prepared if it is empty. */
    public static Kafka launch(ServerDirectory place) {
        var broker = new NativeBroker(place);
        broker.format();
        return new Kafka("localhost:" + place.port(), broker.start());
    }

    /** Waits until the broker answers and takes topics. */
    public Kafka await() {
        int port = Integer.parseInt(servers.substring(servers.lastIndexOf(':') + 1));
        child.await(() -> answers(servers, port), TIMEOUT);
        return this;
    }

    /** A broker lists itself only when it is ready to hold partitions. */
    private static boolean answers(String servers, int port) {
        if (!Ports.taken(port)) {
            return false;
        }
        Map<String, Object> patience =
                Map.of("bootstrap.servers", servers, "request.timeout.ms", 2_000, "default.api.timeout.ms", 2_000);
        try (Admin admin = Admin.create(patience)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    /** Of the build if there is one to share, emptied of what other modules left; else our own. */
    private static Kafka ours() {
        return BuildServers.ours()
                .map(servers -> new Kafka(servers.addresses(BuildServers.KAFKA), null).emptied())
                .orElseGet(Kafka::choose);
    }

    private Kafka emptied() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            var topics = admin.listTopics().names().get();
            admin.deleteTopics(topics).all().get();
            var groups = admin.listConsumerGroups().all().get().stream()
                    .map(ConsumerGroupListing::groupId)
                    .toList();
            admin.deleteConsumerGroups(groups).all().get();
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while emptying Kafka", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("What other modules left in Kafka cannot be removed", e.getCause());
        }
    }

    static Kafka choose() {
        if (!BackendMode.docker()) {
            return launch(ServerDirectory.temporary("kafka")).await();
        }
        var container = new KafkaContainer("apache/kafka:4.1.1")
                .withCopyFileToContainer(logging(), "/mnt/shared/config/log4j2.yaml")
                .withCopyFileToContainer(logging(), "/mnt/shared/config/tools-log4j2.yaml")
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx256m")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_NUM_PARTITIONS", "6");
        IPv4.only(container).start();
        return new Kafka(container.getBootstrapServers(), null);
    }

    private static MountableFile logging() {
        return MountableFile.forHostPath(ProjectPaths.find().resolve("infra/kafka/log4j2.yaml"), 0644);
    }
}
