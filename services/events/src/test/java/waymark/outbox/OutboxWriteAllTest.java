package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.events.RatingEvent.RatingErased;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxWriteAllTest extends OutboxFixture {
    @Test
    void many_documents_are_written_at_once_and_each_says_whether_it_was() {
        List<String> ids = IntStream.range(0, 250).mapToObj(i -> id()).toList();
        String taken = ids.get(7);
        outbox.insert(taken, new SampleDocument(taken, 1, "first"), new RatingErased(taken, 1));

        Set<String> inserted = outbox.writeAll(ids.stream()
                .map(id -> new Outbox.Write(id, 0, new SampleDocument(id, 1, "a"), List.of(new RatingErased(id, 1))))
                .toList());

        assertThat(inserted).hasSize(249).doesNotContain(taken);
        assertThat(find(taken).text()).isEqualTo("first");
        String moved = ids.get(9);
        outbox.replace(moved, 1, new SampleDocument(moved, 2, "moved"), new RatingErased(moved, 2));
        Set<String> replaced = outbox.writeAll(ids.stream()
                .map(id -> new Outbox.Write(id, 1, new SampleDocument(id, 2, "b"), List.of(new RatingErased(id, 2))))
                .toList());
        assertThat(replaced).hasSize(249).doesNotContain(moved);
        assertThat(find(moved).text()).isEqualTo("moved");
        await().untilAsserted(() -> assertThat(
                        notes.countDocuments(Filters.and(Filters.in("_id", ids), Filters.exists("outboxAt"))))
                .isZero());
        for (String id : List.of(ids.get(0), taken, moved, ids.get(249))) {
            assertThat(revisions(published(id, 2))).containsExactly(1L, 2L);
        }
    }

    @Test
    void many_writes_at_once_may_come_without_events() {
        String id = id();

        assertThat(outbox.writeAll(List.of(new Outbox.Write(id, 0, new SampleDocument(id, 1, "a"), List.of()))))
                .containsExactly(id);
        assertThat(outbox.writeAll(List.of(new Outbox.Write(id, 4, new SampleDocument(id, 5, "b"), List.of()))))
                .isEmpty();
        assertThat(find(id).text()).isEqualTo("a");
    }
}
