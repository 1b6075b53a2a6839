package waymark.recommendation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.ErasureReceiptStore;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.accuracy.Accuracy.RatingCount;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatingStoreTest implements Backends {
    @Inject
    RatingStore store;

    @Inject
    ErasureReceiptStore receipts;

    private final String id = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();

    private static Rating rating(String id, long revision, String person, String thumb, String model) {
        return new Rating(
                id, revision, person, "career", thumb, SampleCareers.NOW, model, 80.0, 97.3, "best", SampleCareers.NOW);
    }

    @Test
    void of_many_writers_at_once_the_newest_stays() throws Exception {
        String model = "race-" + id;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> done = IntStream.rangeClosed(1, 30)
                    .mapToObj(n ->
                            workers.submit(() -> store.keep(rating(id, n, person, n == 30 ? "down" : "up", model))))
                    .toList();
            for (Future<?> each : done) {
                each.get();
            }
        }
        assertThat(store.tally(model)).containsExactly(new RatingCount("best", 97, 1, 0));
    }

    @Test
    void ratings_of_people_without_matches_and_taken_back_ones_are_not_counted() {
        String model = "counted-" + id;
        store.keep(rating("up-" + id, 1, person, "up", model));
        store.keep(rating("none-" + id, 1, person, "none", model));
        store.keep(new Rating(
                "unknown-" + id, 1, person, "career", "up", null, null, null, null, null, SampleCareers.NOW));
        assertThat(store.tally(model)).containsExactly(new RatingCount("best", 97, 1, 1));
    }

    @Test
    void a_forgotten_persons_rating_does_not_come_back() {
        String model = "forgotten-" + id;
        String forgotten = "forgotten-" + person;
        store.keep(rating("first-" + id, 1, forgotten, "up", model));
        receipts.forget(forgotten);
        assertThat(store.eraseOf(forgotten)).isEqualTo(1);
        store.keep(rating("first-" + id, 2, forgotten, "up", model));
        assertThat(store.tally(model)).isEmpty();
    }
}
