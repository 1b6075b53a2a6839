package waymark.outbox;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import waymark.events.Topic;

/**
 * Makes sure the topics exist: compacted, so that a new or wiped reader can rebuild itself from the start, and
 * compacted within a day of a newer event, so that what a person had erased does not stay in a quiet topic.
 */
@Singleton
public class TopicProvisioner {
    private static final String DAY = Long.toString(Duration.ofDays(1).toMillis());
    private static final Map<String, String> SETTINGS =
            Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", DAY, "segment.ms", DAY);

    private final Admin admin;
    private final int partitions;
    private final short replicas;

    TopicProvisioner(
            Admin admin,
            @Value("${waymark.topics.partitions:6}") int partitions,
            @Value("${waymark.topics.replicas:1}") short replicas) {
        this.admin = admin;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /**
     * Creates what is missing; what exists keeps its partitions and gets the settings.
     *
     * @throws IllegalStateException if the broker cannot be reached
     */
    public void ensure() {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            wanted.add(new NewTopic(topic.wireName(), partitions, replicas).configs(SETTINGS));
            wanted.add(new NewTopic(topic.deadName(), 1, replicas).configs(SETTINGS));
        }
        List<NewTopic> there = new ArrayList<>();
        for (var created : admin.createTopics(wanted).values().entrySet()) {
            if (!done(created.getValue(), "Topic " + created.getKey() + " cannot be created")) {
                wanted.stream().filter(t -> t.name().equals(created.getKey())).forEach(there::add);
            }
        }
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (NewTopic topic : there) {
            List<AlterConfigOp> set = SETTINGS.entrySet().stream()
                    .map(e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), set);
        }
        done(admin.incrementalAlterConfigs(changes).all(), "The topics' settings cannot be changed");
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /** False if the topic was there already. */
    private static boolean done(KafkaFuture<Void> change, String failure) {
        try {
            change.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new IllegalStateException(failure, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }
}
