package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.quiz.instrument.Instrument;
import waymark.retention.Overdue;
import waymark.retention.RetentionTable;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingStoreTest extends SittingFixture {
    @Test
    void what_was_kept_comes_back_equal() {
        Caller ada = caller();
        Sitting begun = begin(ada, "key-" + ada.id());
        Sitting done = store.change(begun.id(), ada, (s, i) -> s.answer(everything(i), i, NOW)
                        .sitting()
                        .complete(i, NOW))
                .orElseThrow();

        assertThat(store.find(begun.id(), ada)).hasValue(done);
        assertThat(done.scores().interests()).hasSize(6);
    }

    @Test
    void of_many_claims_at_once_one_wins() throws Exception {
        Sitting begun = begin(null, null);
        List<Boolean> won = atOnce(12, n -> {
            try {
                return store.claim(begun.id(), caller()).isPresent();
            } catch (RefusedException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void of_many_beginnings_with_one_key_there_is_one_sitting() throws Exception {
        Caller ada = caller();
        List<String> ids = atOnce(12, n -> begin(ada, "key-" + ada.id()).id());

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(store.count(ada)).isEqualTo(1);
    }

    @Test
    void an_owned_sitting_opens_to_its_owner_only() {
        Sitting begun = begin(caller(), null);

        assertThatThrownBy(() -> store.find(begun.id(), null)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> store.find(begun.id(), caller())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> store.change(begun.id(), caller(), (s, i) -> s.complete(i, NOW)))
                .hasMessageContaining("someone else");
    }

    @Test
    void an_erased_sitting_is_gone_for_good_even_while_answers_pour_in() throws Exception {
        Caller ada = caller();
        Sitting begun = begin(ada, null);
        atOnce(
                20,
                n -> n == 10
                        ? store.eraseOf(ada.id())
                        : store.change(
                                begun.id(), ada, (s, i) -> s.answer(Map.of("q%02d".formatted(n + 1), 3), i, NOW)));

        assertThat(store.find(begun.id(), ada)).isEmpty();
        assertThat(store.list(ada, new PageRequest(0, 10))).isEmpty();
    }

    @Test
    void nothing_is_kept_for_a_person_who_was_forgotten() {
        Caller ada = caller();
        Sitting visitors = begin(null, null);
        receipts.forget(ada.id());

        assertThatThrownBy(() -> begin(ada, null)).hasMessageContaining("erased");
        assertThatThrownBy(() -> store.claim(visitors.id(), ada)).hasMessageContaining("erased");
        assertThat(store.count(ada)).isZero();
    }

    @Test
    void only_visitors_sittings_left_alone_for_half_a_year_are_dropped() {
        Caller ada = caller();
        Sitting old = aged(begin(null, null), 181);
        Sitting younger = aged(begin(null, null), 179);
        Sitting owned = aged(begin(ada, null), 400);

        Instant before = Instant.now().minus(RetentionTable.of("sittings"));
        Overdue overdue = store.overdue(before);
        assertThat(overdue.count()).isEqualTo(1);
        assertThat(overdue.oldest())
                .isEqualTo(store.find(old.id(), null).orElseThrow().updatedAt());
        assertThat(store.removeOverdue(before)).isEqualTo(1);
        assertThat(store.overdue(before)).isEqualTo(Overdue.NOTHING);

        assertThat(store.find(old.id(), null)).isEmpty();
        assertThat(store.find(younger.id(), null)).isPresent();
        assertThat(store.find(owned.id(), ada)).isPresent();
    }

    private Sitting aged(Sitting sitting, int days) {
        Date then = Date.from(Instant.now().minus(Duration.ofDays(days)));
        database.getCollection("sittings").updateOne(Filters.eq(sitting.id()), Updates.set("updatedAt", then));
        return sitting;
    }

    private static Map<String, Integer> everything(Instrument instrument) {
        return instrument.items().stream()
                .collect(java.util.stream.Collectors.toMap(Instrument.Item::id, i -> 1 + i.id().hashCode() % 5));
    }
}
