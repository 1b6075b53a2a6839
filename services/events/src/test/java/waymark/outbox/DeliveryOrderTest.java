package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.edge.UnavailableException;
import waymark.events.PeopleEvent;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryOrderTest extends DeliveryFixture {
    @Test
    void a_key_that_fails_on_and_on_holds_up_none_but_itself() {
        String stuck = id();
        reader.fail(stuck, 1_000_000, () -> new UnavailableException("the accounts", null));
        send(erased(stuck, 1));
        List<String> others = IntStream.range(0, 60).mapToObj(i -> id()).toList(); // some of them on its partition
        others.forEach(key -> send(erased(key, 1)));

        others.forEach(key -> await().atMost(SOON)
                .untilAsserted(() -> assertThat(reader.seen(key)).hasSize(1)));
        assertThat(reader.seen(stuck)).isEmpty();
        reader.failures.remove(stuck);
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(stuck)).hasSize(1));
        assertThat(dead.list()).noneMatch(letter -> letter.key().equals(stuck));
    }

    @Test
    void each_keys_events_come_in_order_although_many_are_handled_at_once() {
        List<String> keys = IntStream.range(0, 12).mapToObj(i -> id()).toList();
        keys.forEach(key -> reader.fail(key, 1, () -> new IllegalStateException("not now")));
        for (long revision = 1; revision <= 10; revision++) {
            for (String key : keys) {
                send(erased(key, revision));
            }
        }

        keys.forEach(key -> await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key))
                .extracting(PeopleEvent::revision)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L)));
    }
}
