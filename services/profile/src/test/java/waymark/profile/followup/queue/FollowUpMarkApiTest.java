package waymark.profile.followup.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;

/** What a counselor says of lines. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpMarkApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    FollowUpMarkStore marks;

    private Http http;
    private FollowUpScene scene;

    @BeforeEach
    void set() {
        http = new Http(server.getURI());
        scene = new FollowUpScene(http, database);
    }

    @Test
    void a_line_that_is_done_is_out_of_the_way_until_its_reason_goes_and_comes_back() {
        scene.plan("2020-01-01", false);
        assertThat(scene.mark("plan-overdue", "{\"state\":\"done\",\"note\":\"Called home.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(scene.rules()).isEmpty();
        assertThat(scene.queue("?state=done").items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("note", "Called home."));

        scene.plan("2020-01-01", true);
        assertThat(scene.queue("").body()).containsEntry("done", 0);
        scene.plan("2020-01-01", false);

        assertThat(scene.queue("").items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("rule", "plan-overdue")
                .containsEntry("note", "Called home."));
    }

    @Test
    void a_line_that_was_done_is_back_for_another_finding_of_the_same_rule_though_nobody_looked_between() {
        scene.completed("first", 5, "flat");
        scene.mark("doubtful-answers", "{\"state\":\"done\"}");
        assertThat(scene.rules()).isEmpty();
        scene.completed("second", 1, "careless");
        assertThat(scene.rules()).containsExactly("doubtful-answers");
    }

    @Test
    void a_line_is_put_off_until_a_day_and_can_be_taken_back() {
        scene.seenAgo(40);
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        assertThat(scene.mark("not-seen", "{\"state\":\"snoozed\"}").status()).isEqualTo(422);
        assertThat(scene.mark("not-seen", "{\"state\":\"snoozed\",\"until\":\"2020-01-01\"}")
                        .status())
                .isEqualTo(422);
        assertThat(scene.mark("not-seen", "{\"state\":\"snoozed\",\"until\":\"%s\"}".formatted(later))
                        .status())
                .isEqualTo(204);
        assertThat(scene.rules()).isEmpty();
        assertThat(scene.queue("?state=snoozed").items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("until", later));

        scene.mark("not-seen", "{\"state\":\"open\"}");
        assertThat(scene.rules()).containsExactly("not-seen");
        assertThat(scene.mark("stuck", "{\"state\":\"done\"}").status())
                .as("there is no such line")
                .isEqualTo(409);
        assertThat(scene.mark("not-seen", "{\"state\":\"perhaps\"}").status()).isEqualTo(422);
    }

    @Test
    void marks_go_with_the_student_and_with_the_counselor() {
        scene.seenAgo(40);
        scene.mark("not-seen", "{\"state\":\"done\",\"note\":\"Wrote.\"}");
        assertThat(http.get("/me/export", scene.counselor).body().toString()).contains("Wrote.");
        assertThat(http.get("/me/export", scene.token()).body().toString()).doesNotContain("Wrote.");
        assertThat(marks.eraseOf(scene.student)).isEqualTo(1);
        assertThat(scene.rules()).containsExactly("not-seen");
    }
}
