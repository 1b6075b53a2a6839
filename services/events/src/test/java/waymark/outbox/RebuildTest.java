package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Ports;
import waymark.events.PeopleEvent.PersonErased;

/** What a reader whose database is gone reads when it starts again, on a real broker and a real database. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest extends DeliveryFixture {
    private final Map<String, Object> settings = Map.copyOf(getProperties());

    @Test
    void a_reader_goes_on_where_it_was_and_one_whose_database_was_dropped_reads_everything_again() {
        String key = id();
        send(erased(key, 1));
        try (EmbeddedServer first = start()) {
            read(first, erased(key, 1));
            awaitCommitted(first);
        }
        send(erased(key, 2));
        try (EmbeddedServer again = start()) {
            read(again, erased(key, 2));
            again.getApplicationContext().getBean(MongoDatabase.class).drop();
        }
        try (EmbeddedServer wiped = start()) {
            read(wiped, erased(key, 1), erased(key, 2));
        }
    }

    @Test
    void instances_of_one_service_share_the_work() {
        String key = id();
        try (EmbeddedServer one = start();
                EmbeddedServer other = start()) {
            assertThat(generation(one)).isEqualTo(generation(other));
            for (int i = 0; i < 20; i++) {
                send(erased(key + i, 1));
            }
            for (int i = 0; i < 20; i++) {
                String each = key + i;
                await().atMost(SOON)
                        .until(() -> seen(one).seen(each).size()
                                        + seen(other).seen(each).size()
                                == 1);
            }
        }
    }

    private EmbeddedServer start() {
        Map<String, Object> own = new HashMap<>(settings);
        own.put("endpoints.all.port", Ports.free());
        return ApplicationContext.run(EmbeddedServer.class, own);
    }

    private static String generation(EmbeddedServer server) {
        return server.getApplicationContext().getBean(GenerationStore.class).current();
    }

    /** A reader that ends before its position is kept rightly reads its last records once more. */
    private static void awaitCommitted(EmbeddedServer server) {
        Admin admin = server.getApplicationContext().getBean(Admin.class);
        String name = server.getApplicationConfiguration().getName().orElseThrow();
        await().atMost(SOON).until(() -> {
            Map<TopicPartition, OffsetAndMetadata> kept = admin.listConsumerGroupOffsets(
                            name + "." + generation(server))
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> ends = kept.keySet().stream()
                    .filter(partition -> partition.topic().equals("people"))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var end = admin.listOffsets(ends).all().get();
            return !end.isEmpty()
                    && end.entrySet().stream()
                            .allMatch(each -> kept.get(each.getKey()).offset()
                                    >= each.getValue().offset());
        });
    }

    private static Readers.Committing seen(EmbeddedServer server) {
        return server.getApplicationContext().getBean(Readers.Committing.class);
    }

    private static void read(EmbeddedServer server, PersonErased... events) {
        await().atMost(SOON).untilAsserted(() -> assertThat(seen(server).seen(events[0].key()))
                .containsExactly(events));
    }
}
