package waymark.content.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Guides;
import waymark.content.Records;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.guide.Guide;
import waymark.events.CareerEvent.CareerPublished;

/** A release whose events tell more of a career than those the others know. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepublicationJobTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Inject
    RepublicationJob job;

    @Inject
    CareerStore careers;

    @Inject
    MongoDatabase database;

    @Inject
    ObjectMapper json;

    private String slug;
    private Guide guide;

    @BeforeEach
    void a_public_career() {
        slug = "lichenologist-" + UUID.randomUUID();
        guide = Guides.complete("Lichenologist");
        careers.add(Career.createPublished(slug, guide, true, Editor.WAYMARK, NOW));
    }

    @Test
    void after_an_upgrade_each_public_career_is_told_once_more_and_nothing_else_of_it_changes() {
        String withdrawn = "gone-" + slug;
        careers.add(Career.createPublished(withdrawn, guide, true, Editor.WAYMARK, NOW));
        careers.update(withdrawn, c -> c.withdraw(new Edit(Editor.WAYMARK, NOW)));
        Career before = careers.at(slug).orElseThrow();
        olderRelease();

        job.run();

        Career after = careers.at(slug).orElseThrow();
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after).usingRecursiveComparison().ignoringFields("revision").isEqualTo(before);
        assertThat(careers.versions(after)).isEqualTo(careers.versions(before));
        assertThat(careers.at(withdrawn).orElseThrow().revision()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told(after.revision())).satisfies(e -> assertThat(e.duties())
                        .contains(guide.work().duties().getFirst().items().getFirst())));
    }

    @Test
    void what_was_told_in_this_form_is_not_told_again() {
        olderRelease();
        job.run();
        long revision = careers.at(slug).orElseThrow().revision();

        job.run();

        assertThat(careers.at(slug).orElseThrow().revision()).isEqualTo(revision);
    }

    private void olderRelease() {
        database.getCollection("eventForms").updateOne(Filters.eq("career"), Updates.set("form", 1));
    }

    private CareerPublished told(long revision) throws IOException {
        for (var record : Records.of("career", slug)) {
            CareerPublished event = json.readValue(record.value(), CareerPublished.class);
            if (event.revision() == revision) {
                return event;
            }
        }
        throw new AssertionError("not told yet");
    }
}
