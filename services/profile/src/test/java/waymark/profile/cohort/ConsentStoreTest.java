package waymark.profile.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonType;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.ErasureReceiptStore;
import waymark.profile.Race;
import waymark.profile.person.Viewer;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentStoreTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

    @Inject
    ConsentStore store;

    @Inject
    ErasureReceiptStore receipts;

    @Inject
    MongoDatabase database;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void a_consent_is_live_while_it_has_no_end() {
        String ada = "ada-" + unique;
        Cohort cohort = cohort("a");
        Consent given = Consent.given(cohort, ada, "Ada", 1, NOW);
        assertThat(store.write(null, given)).isTrue();

        Document raw =
                database.getCollection("consents").find(Filters.eq(given.id())).first();
        assertThat(raw).as("nothing is stored where there is nothing").doesNotContainKey("endedAt");
        assertThat(database.getCollection("consents")
                        .countDocuments(
                                Filters.and(Filters.eq(given.id()), Filters.type("givenAt", BsonType.DATE_TIME))))
                .isEqualTo(1);
        assertThat(store.live(cohort)).containsExactly(given);
        assertThat(store.live(cohort, ada)).hasValue(given);

        assertThat(store.write(given, given.ended(NOW.plusMillis(1)))).isTrue();
        assertThat(store.live(cohort)).isEmpty();
        assertThat(store.live(cohort, ada)).isEmpty();
        assertThat(store.of(new Viewer(ada, ada))).containsExactly(given.ended(NOW.plusMillis(1)));
    }

    @Test
    void a_consent_whose_end_has_come_is_over_everywhere_and_soon_noted_as_ended() {
        Cohort cohort = cohort("u");
        Instant end = Instant.now().minusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        Consent over = Consent.given(cohort, "ada", "Ada", 1, new Consent.Choice("2026-12", List.of(), end), NOW);
        Consent lasting = Consent.given(
                cohort, "bob", "Bob", 1, new Consent.Choice("2026-12", List.of(), end.plusSeconds(600)), NOW);
        store.write(null, over);
        store.write(null, lasting);

        assertThat(store.live(cohort)).containsExactly(lasting);
        assertThat(store.live(cohort, "ada")).isEmpty();
        assertThat(store.count(List.of(cohort))).containsEntry(cohort.id(), 1);

        await().untilAsserted(() -> assertThat(store.find(cohort.id(), "ada").orElseThrow())
                .extracting(Consent::endedAt, Consent::revision)
                .containsExactly(end, 2L));
        assertThat(store.live(cohort)).containsExactly(lasting);
    }

    @Test
    void what_was_left_out_is_kept_and_one_of_an_older_release_leaves_out_nothing() {
        Cohort cohort = cohort("p");
        Consent some = Consent.given(
                cohort, "ada", "Ada", 1, new Consent.Choice("2026-12", List.of(ConsentPart.RESULTS), null), NOW);
        store.write(null, some);
        assertThat(store.live(cohort, "ada")).hasValue(some);

        database.getCollection("consents").updateOne(Filters.eq(some.id()), Updates.unset("leftOut"));
        assertThat(store.live(cohort, "ada").orElseThrow().leftOut()).isEmpty();
    }

    @Test
    void live_consents_of_several_cohorts_are_counted_together() {
        Consent ended = Consent.given(cohort("n1"), "carl", "Carl", 1, NOW);
        store.write(null, Consent.given(cohort("n1"), "ada", "Ada", 1, NOW));
        store.write(null, Consent.given(cohort("n1"), "bob", "Bob", 1, NOW));
        store.write(null, ended);
        store.write(ended, ended.ended(NOW));
        store.write(null, Consent.given(cohort("n2"), "ada", "Ada", 1, NOW));

        assertThat(store.count(List.of(cohort("n1"), cohort("n2"), cohort("n3"))))
                .containsOnly(
                        Map.entry(cohort("n1").id(), 2), Map.entry(cohort("n2").id(), 1));
    }

    @Test
    void of_many_joins_at_once_one_counts() throws Exception {
        Consent given = Consent.given(cohort("b"), "ada", "Ada", 1, NOW);
        assertThat(Race.of(16, n -> store.write(null, given))).containsOnlyOnce(true);
    }

    @Test
    void of_many_leaves_at_once_one_counts_and_it_ends_once() throws Exception {
        Cohort cohort = cohort("c");
        Consent given = Consent.given(cohort, "ada", "Ada", 1, NOW);
        store.write(null, given);

        List<Boolean> won = Race.of(16, n -> store.write(given, given.ended(NOW.plusSeconds(n))));

        assertThat(won).containsOnlyOnce(true);
        assertThat(store.find(cohort.id(), "ada").orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void forgetting_takes_what_students_and_counselors_agreed_on() {
        store.write(null, Consent.given(cohort("d"), "student-" + unique, "Ada", 1, NOW));
        store.write(null, Consent.given(cohort("d"), "bob", "Bob", 1, NOW));

        assertThat(store.erase("student-" + unique)).isEqualTo(1);
        assertThat(store.live(cohort("d"))).extracting(Consent::person).containsExactly("bob");
        assertThat(store.erase("counselor-d" + unique)).isEqualTo(1);
        assertThat(store.live(cohort("d"))).isEmpty();
    }

    @Test
    void a_consent_to_a_counselor_forgotten_in_the_meantime_does_not_stay() {
        receipts.forget("counselor-e" + unique);
        store.write(null, Consent.given(cohort("e"), "ada", "Ada", 1, NOW));
        assertThat(store.live(cohort("e"))).isEmpty();
    }

    private Cohort cohort(String id) {
        return new Cohort(id + unique, 1, "10b", "CODE2345", "counselor-" + id + unique, "Ms. N", NOW, null, null);
    }
}
