package waymark.profile.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.profile.Race;
import waymark.profile.person.Viewer;
import waymark.testing.Backends;

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
        SavedCareer next = fresh("c" + person, "chef").changed(null, "up", NOW);
        assertThat(Race.of(16, n -> store.write(null, next))).containsOnlyOnce(true);
    }

    @Test
    void of_many_changes_of_the_same_revision_one_wins() throws Exception {
        SavedCareer kept = kept("d" + person, "chef");
        List<Boolean> won = Race.of(16, n -> store.write(kept, kept.changed("note " + n, "up", NOW)));
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void one_dropped_is_gone_at_once_and_can_be_kept_again_with_a_greater_revision() {
        SavedCareer kept = kept("e" + person, "chef");
        assertThat(store.remove(kept, kept.revision() + 1)).isTrue();
        assertThat(store.list(self("e" + person))).isEmpty();
        assertThat(store.find("chef", self("e" + person))).isEmpty();
        assertThat(store.remove(kept, kept.revision() + 2)).isFalse();

        SavedCareer again = fresh("e" + person, "chef").changed(null, null, NOW.plusSeconds(9));
        await().atMost(Duration.ofSeconds(20)).until(() -> store.write(null, again));
        assertThat(again.revision()).isGreaterThan(kept.revision() + 1);
    }

    @Test
    void a_person_forgotten_leaves_nothing_once_it_was_told() {
        kept("f" + person, "chef");
        kept("f" + person, "baker");
        assertThat(store.erase("f" + person)).isEqualTo(2);
        assertThat(store.erase("f" + person)).isZero();
        Set<String> ids = Set.of(SavedCareer.idOf("f" + person, "chef"), SavedCareer.idOf("f" + person, "baker"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.getCollection("savedCareers").countDocuments(Filters.in("_id", ids)) == 0);
    }

    private SavedCareer kept(String who, String career) {
        SavedCareer kept = fresh(who, career).changed(null, null, NOW);
        assertThat(store.write(null, kept)).isTrue();
        return kept;
    }

    private static SavedCareer fresh(String who, String career) {
        return SavedCareer.fresh(new Career(career, 1, career, List.of(), career, List.of()), who, NOW);
    }

    private static Viewer self(String id) {
        return new Viewer(id, id);
    }
}
