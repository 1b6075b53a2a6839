package waymark.profile.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.profile.Race;
import waymark.profile.person.Viewer;
import waymark.profile.task.TaskRecord.Visit;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskStoreTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Inject
    TaskStore store;

    private final String unique = UUID.randomUUID().toString();
    private final String ada = "ada-" + unique;
    private final String noether = "noether-" + unique;

    @Test
    void a_guide_opened_many_times_at_once_is_one_visit() throws Exception {
        Task task = task("visits", List.of());
        store.insert(task);
        Race.of(16, n -> {
            store.visited(task, ada, new Visit("c" + n % 2, "C", NOW));
            return true;
        });
        assertThat(store.records(new Viewer(ada, ada)))
                .filteredOn(record -> record.task().equals(task.id()))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.visits()).extracting(Visit::career).containsExactlyInAnyOrder("c0", "c1"));
    }

    @Test
    void who_is_forgotten_leaves_no_record_and_is_in_no_task_and_a_task_for_some_does_not_become_everyones() {
        Task task = task("some", List.of(ada));
        store.insert(task);
        store.ticked(task, ada, NOW, null);

        store.eraseOf(ada);

        Task left = store.find(task.id()).orElseThrow();
        assertThat(left.people()).isEmpty();
        assertThat(left.isFor("bob")).isFalse();
        assertThat(store.records(new Viewer(ada, ada))).isEmpty();
        assertThat(store.eraseOf(noether)).isPositive();
        assertThat(store.find(task.id())).isEmpty();
    }

    private Task task(String id, List<String> people) {
        return new Task(
                id + unique,
                1,
                "k" + unique,
                TaskKind.EXPLORE_CAREERS,
                3,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                people.isEmpty(),
                people,
                noether,
                "Ms. Noether",
                NOW,
                null);
    }
}
