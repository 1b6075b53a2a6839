package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.edge.Caller;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.testing.EventReader;

/** A release whose events tell more of a sitting than those the others know. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingRepublicationJobTest extends SittingFixture {
    @Inject
    SittingRepublicationJob job;

    @Test
    void after_an_upgrade_each_completed_sitting_is_told_once_more_and_nothing_else_of_it_changes() throws Exception {
        Caller owner = caller();
        Sitting done = completed(owner);
        Sitting open = answer(begin(null, null), Map.of("q01", 4));
        olderRelease();

        job.run();
        job.run();

        Sitting after = store.find(done.id(), owner).orElseThrow();
        assertThat(after.revision()).isEqualTo(done.revision() + 1);
        assertThat(after).usingRecursiveComparison().ignoringFields("revision").isEqualTo(done);
        assertThat(store.find(open.id(), null).orElseThrow()).isEqualTo(open);
        try (var topic = new EventReader<>(AssessmentEvent.class, e -> e.key().equals(done.id()))) {
            List<AssessmentEvent> told = topic.await(events -> events.getLast().revision() == after.revision());
            assertThat(told.getLast()).isInstanceOfSatisfying(AssessmentCompleted.class, e -> {
                assertThat(e.state().answers()).isEqualTo(done.answers());
                assertThat(e.state().person()).isEqualTo(owner.id());
                assertThat(e.state().completedAt()).isEqualTo(done.completedAt());
            });
        }
    }

    private Sitting completed(Caller owner) {
        Map<String, Integer> all = new HashMap<>();
        instruments.offered("interests-1").orElseThrow().items().forEach(i -> all.put(i.id(), 3));
        Sitting begun = begin(owner, null);
        return store.change(begun.id(), owner, (s, i) -> s.answer(all, i, NOW))
                .flatMap(s -> store.change(s.id(), owner, (answered, i) -> answered.complete(i, NOW)))
                .orElseThrow();
    }

    private void olderRelease() {
        database.getCollection("eventForms").updateOne(Filters.eq("assessment"), Updates.set("form", 1));
    }
}
