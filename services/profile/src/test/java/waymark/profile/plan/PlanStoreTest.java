package waymark.profile.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.backends.Backends;
import waymark.profile.Race;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan.Item;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanStoreTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
    private static final TimeZone HERE = TimeZone.getDefault();

    @Inject
    PlanStore store;

    private final String person = UUID.randomUUID().toString();

    @AfterEach
    void come_home() {
        TimeZone.setDefault(HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "UTC"})
    void a_date_is_the_same_calendar_day_wherever_it_is_written_and_read(String zone) {
        String id = zone + person;
        LocalDate due = LocalDate.of(2027, 1, 31);
        Item item = Item.of("a", "c", "slug", "Chef", "Head", "Do", due, true, NOW, "note", null);

        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Plan plan = new Plan(id, 1, List.of(item), NOW, List.of());
        assertThat(store.write(Plan.empty(id, NOW), plan)).isTrue();
        assertThat(find(id)).isEqualTo(plan);

        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        assertThat(find(id)).isEqualTo(plan);
    }

    @Test
    void of_many_first_writes_at_once_one_wins() throws Exception {
        String id = "first" + person;
        List<Boolean> won = Race.of(16, n -> store.write(Plan.empty(id, NOW), plan(id, 1, n)));
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void of_many_changes_of_the_same_revision_one_wins() throws Exception {
        String id = "next" + person;
        Plan first = plan(id, 1, 0);
        store.write(Plan.empty(id, NOW), first);

        List<Boolean> won = Race.of(16, n -> store.write(first, plan(id, 2, n)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(find(id).revision()).isEqualTo(2);
    }

    @Test
    void a_person_forgotten_has_no_plan_and_others_keep_theirs() {
        store.write(Plan.empty("a" + person, NOW), plan("a" + person, 1, 1));
        store.write(Plan.empty("b" + person, NOW), plan("b" + person, 1, 1));

        assertThat(store.erase("a" + person)).isEqualTo(1);
        assertThat(store.erase("a" + person)).isZero();
        assertThat(store.shares(List.of(self("a" + person), self("b" + person))))
                .containsOnly(Map.entry("b" + person, 0.0));
    }

    private Plan find(String id) {
        return store.find(self(id)).orElseThrow();
    }

    private static Viewer self(String id) {
        return new Viewer(id, id);
    }

    private static Plan plan(String id, long revision, int n) {
        return new Plan(
                id,
                revision,
                List.of(Item.of("i" + n, null, null, null, "Head", null, null, false, null, null, null)),
                NOW,
                List.of());
    }
}
