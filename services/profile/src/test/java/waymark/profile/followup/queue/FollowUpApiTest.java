package waymark.profile.followup.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpApiTest implements Backends {
    private static final Map<String, Double> SOCIAL =
            Map.of("R", 20.0, "I", 40.0, "A", 55.0, "S", 75.0, "E", 30.0, "C", 30.0);

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private Http http;
    private FollowUpScene scene;

    @BeforeEach
    void set() {
        http = new Http(server.getURI());
        scene = new FollowUpScene(http, database);
    }

    @Test
    void a_quiz_that_is_not_begun_is_a_line_until_it_is() {
        assertThat(scene.rules()).isEmpty();
        scene.joinedAgo(15);
        assertThat(scene.rules()).containsExactly("not-begun");
        scene.begun("q", 1, 0);
        assertThat(scene.rules()).isEmpty();
    }

    @Test
    void whoever_asks_for_help_is_a_line_until_they_take_it_back_or_somebody_helped() {
        String ask = "/me/help/" + scene.cohort;
        http.put(ask, scene.token(), "{\"text\":\"Which quiz?\"}");
        assertThat(scene.queue("").items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("rule", "asked-for-help")
                .containsEntry("reason", "Asked for help: “Which quiz?”"));
        http.delete(ask, scene.token());
        assertThat(scene.rules()).isEmpty();

        http.put(ask, scene.token(), "{}");
        assertThat(scene.mark("asked-for-help", "{\"state\":\"done\"}").status())
                .isEqualTo(204);
        assertThat(scene.rules()).isEmpty();
        assertThat(http.get("/me/help", scene.token()).items()).singleElement().satisfies(help -> assertThat(help)
                .containsEntry("open", false));
    }

    @Test
    void the_day_of_a_task_goes_before_the_days_after_joining() {
        scene.joinedAgo(15);
        scene.quizDue(LocalDate.now(ZoneOffset.UTC).plusDays(1));
        assertThat(scene.rules()).isEmpty();
        scene.quizDue(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        assertThat(scene.rules()).containsExactly("not-begun");
    }

    @Test
    void a_quiz_that_is_not_gone_on_with_is_a_line_until_it_is() {
        scene.begun("q", 30, 8);
        assertThat(scene.queue("").items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("rule", "stuck")
                .containsEntry("group", "Group")
                .containsEntry("person", scene.student)
                .containsEntry("state", "open")
                .containsEntry("reason", "Has finished no part of the quiz for 8 days: 30 of 80 questions are done.")
                .containsKey("since"));
        scene.begun("q", 31, 0);
        assertThat(scene.rules()).isEmpty();
        scene.begun("q", 0, 8);
        assertThat(scene.queue("").items().getFirst())
                .containsEntry("reason", "Began the quiz and has answered no part of it yet.");
    }

    @Test
    void whoever_is_in_the_middle_is_a_line_at_once_if_that_is_asked_for() {
        assertThat(scene.set("stuck", true, 0).status()).isEqualTo(200);
        scene.begun("q", 30, 0);
        assertThat(scene.queue("").items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("reason", "Is in the middle of the quiz: 30 of 80 questions are done."));
        scene.completed("q", 0);
        assertThat(scene.rules()).isEmpty();
    }

    @Test
    void the_list_says_when_time_alone_brings_a_line() {
        scene.begun("q", 30, 5);
        scene.seenAgo(29);
        assertThat(next()).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(1)));
        scene.plan("2020-01-01", false);
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        scene.mark("plan-overdue", "{\"state\":\"snoozed\",\"until\":\"%s\"}".formatted(tomorrow));
        scene.seenAgo(0);
        assertThat(next()).isEqualTo(tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Instant next() {
        return Instant.parse((String) scene.queue("").body().get("nextAt"));
    }

    @Test
    void flat_answers_are_a_line_until_a_better_quiz() {
        scene.completed("first", 5, "flat");
        assertThat(scene.rules()).containsExactly("doubtful-answers");
        scene.completed("second", 1);
        assertThat(scene.rules()).isEmpty();
    }

    @Test
    void another_leading_interest_is_a_line_until_a_later_quiz_agrees() {
        scene.completed("first", 9);
        scene.completed("second", 5, SOCIAL);
        assertThat(scene.rules()).containsExactly("changed-interests");
        scene.completed("third", 1, SOCIAL);
        assertThat(scene.rules()).isEmpty();
    }

    @Test
    void that_nothing_fits_is_a_line_until_something_does() {
        scene.completed("q", 5);
        scene.matched("q", "fair");
        assertThat(scene.rules()).containsExactly("nothing-fits");
        scene.matched("q", "good");
        assertThat(scene.rules()).isEmpty();
    }

    @Test
    void an_overdue_step_is_a_line_until_it_is_done() {
        scene.plan("2020-01-01", false);
        assertThat(scene.rules()).containsExactly("plan-overdue");
        scene.plan("2020-01-01", true);
        assertThat(scene.rules()).isEmpty();
    }

    @Test
    void a_student_who_does_not_come_is_a_line_until_they_do() {
        scene.seenAgo(31);
        assertThat(scene.rules()).containsExactly("not-seen");
        scene.seenAgo(0);
        assertThat(scene.rules()).isEmpty();
    }

    @Test
    void a_counselor_turns_thresholds_and_turns_rules_off_for_their_own_list() {
        scene.seenAgo(20);
        assertThat(scene.rules()).isEmpty();
        assertThat(scene.set("not-seen", true, 10).status()).isEqualTo(200);
        assertThat(scene.rules()).containsExactly("not-seen");
        assertThat(scene.set("not-seen", false, 10).items())
                .filteredOn(rule -> rule.get("rule").equals("not-seen"))
                .singleElement()
                .satisfies(rule -> assertThat(rule).containsEntry("on", false).containsEntry("value", 10));
        assertThat(scene.rules()).isEmpty();
        assertThat(scene.set("not-seen", true, 0).status()).isEqualTo(422);
        assertThat(scene.set("nothing", true, 1).status()).isEqualTo(422);
        assertThat(http.get("/cohorts/follow-ups/rules", Tokens.counselor("somebody-else"))
                        .items())
                .hasSize(8)
                .allSatisfy(rule -> assertThat(rule).containsEntry("on", true));
    }

    @Test
    void nothing_is_told_of_parts_a_student_does_not_share_and_nothing_at_all_once_they_leave() {
        scene.completed("q", 5, "flat");
        scene.plan("2020-01-01", false);
        assertThat(scene.rules()).containsExactly("doubtful-answers", "plan-overdue");
        scene.mark("plan-overdue", "{\"state\":\"done\",\"note\":\"Nearly there.\"}");

        http.put("/me/consents/" + scene.cohort, scene.token(), "{\"parts\":[]}");
        assertThat(scene.rules()).isEmpty();
        assertThat(scene.queue("").body()).containsEntry("done", 0);

        http.delete("/me/consents/" + scene.cohort, scene.token());
        assertThat(scene.mark("doubtful-answers", "{\"state\":\"done\"}").status())
                .isEqualTo(403);
        assertThat(scene.queue("").body()).containsEntry("open", 0);
        scene.join("");
        assertThat(scene.rules()).as("what was said before they left is gone").contains("plan-overdue");
    }

    @Test
    void whose_lines_are_shown_can_read_that_and_a_count_is_no_look() {
        scene.seenAgo(40);
        assertThat(http.get("/cohorts/follow-ups/count", scene.counselor).body())
                .containsEntry("open", 1)
                .containsEntry("students", 1)
                .extractingByKey("groups", InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("key", scene.cohort)
                .containsEntry("lines", 1);
        assertThat(looks()).isEmpty();

        scene.rules();
        scene.rules();
        assertThat(looks()).containsExactly("Saw your line in the list of who may need them");
    }

    @Test
    void counts_are_over_all_groups_and_lines_can_be_asked_for_by_rule_and_group() {
        scene.plan("2020-01-01", false);
        scene.seenAgo(40);
        var other = http.post("/cohorts", scene.counselor, "{\"name\":\"Other\"}");
        http.post(
                "/cohorts/join",
                scene.token(),
                "{\"code\":\"%s\",\"consent\":true}".formatted(other.body().get("code")));

        var all = scene.queue("");
        assertThat(all.body())
                .containsEntry("open", 4)
                .containsEntry("students", 1)
                .containsEntry("total", 4);
        assertThat((List<Map<String, Object>>) all.body().get("rules"))
                .extracting(count -> count.get("key") + " " + count.get("lines"))
                .containsExactlyInAnyOrder("plan-overdue 2", "not-seen 2");
        assertThat((List<Map<String, Object>>) all.body().get("groups"))
                .extracting(count -> count.get("title") + " " + count.get("lines"))
                .containsExactlyInAnyOrder("Group 2", "Other 2");
        assertThat(scene.queue("?rule=not-seen&cohort=" + scene.cohort).items()).hasSize(1);
        assertThat(scene.queue("?page=1&size=3").items()).hasSize(1);
    }

    private List<Object> looks() {
        return http.get("/me/access-log", scene.token()).items().stream()
                .map(look -> look.get("what"))
                .toList();
    }
}
