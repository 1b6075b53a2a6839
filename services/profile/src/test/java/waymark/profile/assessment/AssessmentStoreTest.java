package waymark.profile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.ErasureReceiptStore;
import waymark.events.MatchEvent.RankedReason;
import waymark.profile.Race;
import waymark.profile.person.Viewer;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentStoreTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

    @Inject
    AssessmentStore store;

    @Inject
    MongoDatabase database;

    @Inject
    ErasureReceiptStore receipts;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void facts_in_any_order_and_at_once_end_with_the_newest() throws Exception {
        String person = "order-" + unique;
        var revisions =
                new java.util.ArrayList<>(IntStream.rangeClosed(1, 24).boxed().toList());
        Collections.shuffle(revisions);
        Race.of(24, n -> {
            int revision = revisions.get(n);
            store.follow(saved("s-" + person, revision, person, revision));
            store.follow(
                    new TopMatches("s-" + person, revision, person, "m", List.of(top("t" + revision)), null, null));
            return revision;
        });

        assertThat(store.list(self(person))).singleElement().satisfies(a -> {
            assertThat(a.answered()).isEqualTo(24);
            assertThat(a.top()).containsExactly(top("t24"));
        });
    }

    @Test
    void matches_told_before_their_assessment_stand_beside_it_once_it_is_there() {
        String person = "early-" + unique;
        store.follow(new TopMatches("s-" + person, 7, person, "m", List.of(top("early")), null, null));
        assertThat(store.list(self(person))).isEmpty();

        store.follow(saved("s-" + person, 2, person, 80));
        assertThat(store.list(self(person))).singleElement().satisfies(a -> assertThat(a.top())
                .containsExactly(top("early")));
    }

    @Test
    void only_its_person_finds_an_assessment() {
        String person = "own-" + unique;
        store.follow(saved("s-" + person, 1, person, 3));
        assertThat(store.find("s-" + person, self(person))).isPresent();
        assertThat(store.find("s-" + person, self("other"))).isEmpty();
        assertThat(store.statuses(List.of(self(person), self("other")))).containsOnlyKeys(person);
    }

    @Test
    void why_a_career_fits_is_shown_to_the_person_and_to_whom_they_agreed_to_show_it() {
        String person = "why-" + unique;
        store.follow(saved("s-" + person, 1, person, 3));
        RankedReason reason = new RankedReason("for", 6.2, "You like to count.");
        TopMatch match = new TopMatch("a", "A", 80, 99, "best", "You like to count.", List.of(reason));
        store.follow(new TopMatches("s-" + person, 1, person, "m", List.of(match), null, null));
        assertThat(store.list(self(person)).getFirst().top()).containsExactly(match);
        assertThat(store.list(new Viewer("counselor", person)).getFirst().top()).containsExactly(match.plain());
        assertThat(store.list(new Viewer("counselor", person, true)).getFirst().top())
                .containsExactly(match);
    }

    @Test
    void what_was_dropped_stays_dropped_unless_something_newer_comes() {
        String person = "dropped-" + unique;
        store.follow(saved("s-" + person, 3, person, 3));
        store.drop("s-" + person, 2);
        assertThat(store.list(self(person))).as("an older drop changes nothing").hasSize(1);

        store.drop("s-" + person, 4);
        store.drop("s-" + person, 4);
        store.follow(saved("s-" + person, 3, person, 3));
        assertThat(store.list(self(person))).isEmpty();
        assertThat(store.erase(person)).isZero();
    }

    @Test
    void what_was_dropped_is_noted_with_whose_it_was_and_what_was_nobodys_is_not() {
        String person = "noted-" + unique;
        var people = database.getCollection("people");
        people.insertOne(new Document("_id", person));
        store.follow(saved("s-" + person, 1, person, 3));
        store.follow(new TopMatches("s-" + person, 1, person, "m", List.of(), null, null));

        store.drop("s-" + person, 2);
        store.dropMatches("s-" + person, 2);
        store.drop("s-" + person, 2);
        store.drop("visitors-" + person, 2);

        assertThat(people.find(Filters.eq(person)).first()).containsEntry("removals", 2L);
    }

    @RepeatedTest(10)
    void nothing_of_a_person_stays_however_facts_and_erasure_meet() throws Exception {
        String person = "forgotten-" + UUID.randomUUID();
        Race.of(12, n -> {
            if (n == 6) {
                receipts.forget(person);
                store.erase(person);
            } else {
                store.follow(saved("s" + n + person, 1, person, 3));
                store.follow(new TopMatches("s" + n + person, 1, person, "m", List.of(), null, null));
            }
            return n;
        });
        assertThat(store.list(self(person))).isEmpty();
    }

    private static SavedAssessment saved(String id, long revision, String person, int answered) {
        return new SavedAssessment(
                id,
                revision,
                person,
                "interests-1",
                "1.0",
                80,
                answered,
                List.of(),
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static TopMatch top(String slug) {
        return new TopMatch(slug, slug, 80, 99, "best", null, null);
    }

    private static Viewer self(String id) {
        return new Viewer(id, id);
    }
}
