package waymark.profile.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.RandomIds;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.RatingErased;
import waymark.profile.Race;
import waymark.profile.person.Viewer;
import waymark.testing.EventReader;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedCareerStoreTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

    @Inject
    SavedCareerStore store;

    @Inject
    MongoDatabase database;

    private final String person = UUID.randomUUID().toString();

    @Test
    void what_was_kept_comes_back_equal_and_only_to_its_person() {
        SavedCareer kept = kept("a" + person, "chef");
        assertThat(store.find("chef", self("a" + person))).hasValue(kept);
        assertThat(store.find("chef", self("b" + person))).isEmpty();
        assertThat(store.count(List.of(self("a" + person), self("b" + person))))
                .hasToString("{a%s=1}".formatted(person));
    }

    @Test
    void of_many_at_once_one_keeps_it_first() throws Exception {
        List<SavedCareer.Change> all = IntStream.range(0, 16)
                .mapToObj(n -> fresh("c" + person, "chef").changed(null, "up", NOW))
                .toList();
        assertThat(all).extracting(change -> change.entry().id()).doesNotHaveDuplicates();
        assertThat(Race.of(16, n -> store.write(null, all.get(n)))).containsOnlyOnce(true);
        assertThat(store.list(self("c" + person))).hasSize(1);
    }

    @Test
    void of_many_changes_of_the_same_revision_one_wins() throws Exception {
        SavedCareer kept = kept("d" + person, "chef");
        List<Boolean> won = Race.of(16, n -> store.write(kept, kept.changed("note " + n, "up", NOW)));
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void one_dropped_is_gone_at_once_and_can_be_kept_again_before_that_was_told() {
        SavedCareer kept = rated("e" + person, "chef");
        holdUp(kept);
        assertThat(store.remove(kept)).isTrue();
        assertThat(store.list(self("e" + person))).isEmpty();
        assertThat(store.find("chef", self("e" + person))).isEmpty();
        assertThat(store.remove(kept)).isFalse();

        SavedCareer again = rated("e" + person, "chef");
        assertThat(stored(kept)).as("that it is gone is still to be told").isEqualTo(1);
        assertThat(store.list(self("e" + person))).containsExactly(again);
    }

    @Test
    void one_changed_since_it_was_read_is_not_dropped_by_what_was_read() {
        SavedCareer kept = rated("g" + person, "chef");
        SavedCareer.Change change = kept.changed("note", "down", NOW.plusSeconds(9));
        assertThat(store.write(kept, change)).isTrue();
        SavedCareer changed = change.entry();

        assertThat(store.remove(kept)).isFalse();
        assertThat(store.find("chef", self("g" + person))).hasValue(changed);
        assertThat(store.remove(changed)).isTrue();
        try (var ratings = new EventReader<>(
                RatingEvent.class, e -> e instanceof RatingErased && e.key().equals(kept.id()))) {
            assertThat(ratings.await(1).getFirst().revision()).isGreaterThan(changed.revision());
        }
    }

    @Test
    void one_nobody_heard_of_goes_without_a_word() {
        SavedCareer kept = kept("h" + person, "chef");
        SavedCareer rated = rated("h" + person, "baker");
        holdUp(kept);
        holdUp(rated);
        assertThat(store.erase("h" + person)).isEqualTo(2);
        assertThat(stored(kept)).isZero();
        assertThat(stored(rated)).as("it stays until it was told").isEqualTo(1);
    }

    @Test
    void a_person_forgotten_leaves_nothing_once_it_was_told() {
        SavedCareer one = rated("f" + person, "chef");
        SavedCareer other = rated("f" + person, "baker");
        assertThat(store.erase("f" + person)).isEqualTo(2);
        assertThat(store.erase("f" + person)).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> stored(one) + stored(other) == 0);
    }

    /** Nothing more of it is told, as if the broker were away. */
    private void holdUp(SavedCareer kept) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> raw().updateOne(
                                        Filters.and(Filters.eq(kept.id()), Filters.exists("outboxAt", false)),
                                        Updates.set("leaseUntil", NOW.plus(Duration.ofDays(9_999))))
                                .getMatchedCount()
                        == 1);
    }

    private long stored(SavedCareer kept) {
        return raw().countDocuments(Filters.eq(kept.id()));
    }

    private MongoCollection<Document> raw() {
        return database.getCollection("savedCareers");
    }

    private SavedCareer rated(String who, String career) {
        return written(fresh(who, career).changed(null, "up", NOW));
    }

    private SavedCareer kept(String who, String career) {
        return written(fresh(who, career).changed(null, null, NOW));
    }

    private SavedCareer written(SavedCareer.Change change) {
        assertThat(store.write(null, change)).isTrue();
        return change.entry();
    }

    private static SavedCareer fresh(String who, String career) {
        return SavedCareer.fresh(
                RandomIds.random(),
                new Career(career, 1, career, List.of(), career, List.of(), Instant.EPOCH),
                who,
                NOW);
    }

    private static Viewer self(String id) {
        return new Viewer(id, id);
    }
}
