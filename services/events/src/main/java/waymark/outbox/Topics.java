package waymark.outbox;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import waymark.events.Topic;

/** Makes sure the topics exist: compacted, so that a new or wiped reader can rebuild itself from the start. */
@Singleton
public class Topics {
    private final Admin admin;
    private final int partitions;
    private final short replicas;

    Topics(
            Admin admin,
            @Value("${waymark.topics.partitions:6}") int partitions,
            @Value("${waymark.topics.replicas:1}") short replicas) {
        this.admin = admin;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /**
     * Creates what is missing; what exists is left alone.
     *
     * @throws IllegalStateException if the broker cannot be reached
     */
    public void ensure() {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            wanted.add(
                    new NewTopic(topic.wireName(), partitions, replicas).configs(Map.of("cleanup.policy", "compact")));
            wanted.add(new NewTopic(topic.deadName(), 1, replicas).configs(Map.of("cleanup.policy", "compact")));
        }
        for (var created : admin.createTopics(wanted).values().entrySet()) {
            try {
                created.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("Topic " + created.getKey() + " cannot be created", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while creating topics", e);
            }
        }
    }
}
