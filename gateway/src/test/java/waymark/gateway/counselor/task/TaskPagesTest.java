package waymark.gateway.counselor.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;
import waymark.gateway.Upstream;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPagesTest implements Portal {
    private static final String ID = "tasks-0123456789";
    private static final String HERE = SITE + "/counselor/cohorts/" + ID + "/tasks";

    private static final String MATRIX =
            """
            {"cohort":{"id":"%s","name":"Class 10b"},"total":1,
             "tasks":[{"id":"t1","revision":3,"kind":"own","count":1,"title":"Ask <b>Jo</b>","head":"Ask <b>Jo</b>",
                       "fresh":false,"everyone":true,"people":[],"counselor":"Ms. Noether",
                       "givenAt":"2026-11-24T09:00:00Z"}],
             "items":[{"person":"ada","name":"Ada","cells":[
                {"state":"done","words":"done Nov 25, 2026","late":false,"evidence":"https://example.org/a"}]}]}"""
                    .formatted(ID);

    @Inject
    SessionService sessions;

    @Inject
    CareerCache careers;

    private Browser counselor;

    @BeforeEach
    void open() {
        counselor = SignedIn.as(sessions, SITE, "tasks-noether", "counselor");
        UPSTREAM.answer("GET /cohorts/" + ID + "/tasks", 200, MATRIX);
        UPSTREAM.answer(
                "GET /cohorts/" + ID + "/help",
                200,
                "{\"total\":1,\"items\":[{\"person\":\"ada\",\"name\":\"Ada\",\"text\":\"Which?\","
                        + "\"askedAt\":\"2026-11-24T09:00:00Z\"}]}");
        UPSTREAM.answer(
                "GET /cohorts/task-templates",
                200,
                "{\"total\":1,\"items\":[{\"id\":\"talk\",\"own\":false,\"name\":\"Talk\",\"kind\":\"own\",\"count\":1,"
                        + "\"head\":\"Talk to somebody\",\"fresh\":false,\"days\":7}]}");
        UPSTREAM.answer("GET /cohorts", 200, "{\"items\":[],\"total\":0}");
    }

    @Test
    void who_has_done_what_is_a_table_with_texts_that_stay_texts_and_links_that_tell_nothing() {
        assertThat(counselor.get(HERE).body())
                .contains("Ask &lt;b&gt;Jo", "1 of 1 done", "done Nov 25, 2026", "Waiting for help", "Which?")
                .contains("href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\"")
                .contains("<noscript>", "follows what your students do only where JavaScript runs")
                .doesNotContain("<b>Jo");
    }

    @Test
    void a_template_fills_the_form_in() {
        assertThat(counselor.get(HERE + "/new?template=talk").body())
                .contains("value=\"Talk to somebody\"")
                .containsPattern("value=\"own\"\\s+selected");
    }

    @Test
    void from_the_page_of_a_student_the_task_is_for_that_student_to_begin_with() {
        assertThat(counselor.get(HERE + "/new?person=ada").body())
                .containsPattern("value=\"some\"\\s+checked")
                .containsPattern("value=\"ada\"\\s+checked")
                .contains("/tasks/new?template=talk&amp;person=ada");
        assertThat(counselor.get(HERE + "/new?template=talk&person=ada").body())
                .contains("value=\"Talk to somebody\"")
                .containsPattern("value=\"ada\"\\s+checked");
        assertThat(counselor.get(HERE + "/new?person=stranger").body())
                .containsPattern("value=\"everyone\"\\s+checked")
                .doesNotContain("stranger");
    }

    @Test
    void a_task_is_given_as_it_was_typed_and_a_refusal_keeps_what_was_typed() {
        UPSTREAM.answer("POST /cohorts/" + ID + "/tasks", 201, "{\"items\":[],\"total\":0}");
        HttpResponse<String> given =
                post(Map.of("do", "give", "kind", "save-careers", "count", "3", "who", "everyone"));
        assertThat(given.headers().firstValue("Location").orElse("")).endsWith("/tasks?did=given");
        assertThat(sent()).contains("\"kind\":\"save-careers\"", "\"count\":3").doesNotContain("guide");

        UPSTREAM.answer(
                "POST /cohorts/" + ID + "/tasks",
                new Upstream.Reply(
                        422,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:task-head\",\"status\":422,\"detail\":\"Say what to do.\"}",
                        Map.of()));
        HttpResponse<String> refused = post(Map.of("do", "give", "kind", "own", "head", "", "text", "By Friday."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say what to do.", "By Friday.");
    }

    @Test
    void ticks_beside_everyone_are_asked_about_and_nothing_is_given_or_lost() {
        int before = UPSTREAM.asked("POST /cohorts/" + ID + "/tasks").size();
        HttpResponse<String> refused = post(
                Map.of("do", "give", "kind", "take-quiz", "text", "By Friday.", "who", "everyone", "person", "ada"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("You ticked students, but chose everyone", "By Friday.", "<details open><summary>Choose")
                .containsPattern("value=\"ada\"\\s+checked");
        assertThat(UPSTREAM.asked("POST /cohorts/" + ID + "/tasks")).hasSize(before);
        assertThat(post(Map.of("do", "save", "who", "some"), "/t1").body()).contains("Tick at least one student");
    }

    @Test
    void it_is_said_to_whom_a_task_was_given() {
        assertThat(given(MATRIX)).contains("Given to everyone in the group, and to everyone in 1 more group.");
        assertThat(given(MATRIX.replace("\"everyone\":true,\"people\":[]", "\"everyone\":false,\"people\":[\"ada\"]")))
                .contains("Given to Ada, and to everyone in 1 more group.");
    }

    @Test
    void a_guide_is_named_by_its_title_and_one_that_nobody_knows_is_marked() {
        careers.put(SampleCareers.career("task-guide-id", 1, "task-guide", "Task guide writer"));
        UPSTREAM.answer("POST /cohorts/" + ID + "/tasks", 201, "{\"items\":[],\"total\":0}");
        post(Map.of("do", "give", "kind", "read-guide", "guide", "Task guide writer", "who", "everyone"));
        assertThat(sent()).contains("\"slug\":\"task-guide\"");
        HttpResponse<String> refused =
                post(Map.of("do", "give", "kind", "read-guide", "guide", "No such work", "who", "everyone"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"No such work\"", "type the career’s name")
                .containsPattern("guide-error\"\\s+aria-invalid=\"true\"");
    }

    /** The page after the task was given in this group and another. */
    private String given(String matrix) {
        UPSTREAM.answer("GET /cohorts/" + ID + "/tasks", 200, matrix);
        String task = matrix.replaceAll("(?s).*\"tasks\":\\[(.*?)],\\s+\"items\".*", "$1");
        UPSTREAM.answer("POST /cohorts/" + ID + "/tasks", 201, "{\"items\":[" + task + "," + task + "],\"total\":2}");
        HttpResponse<String> given = post(Map.of("do", "give", "kind", "take-quiz", "who", "everyone"));
        return counselor
                .get(SITE + given.headers().firstValue("Location").orElseThrow())
                .body();
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        return post(fields, "");
    }

    private HttpResponse<String> post(Map<String, String> fields, String task) {
        var form = new HashMap<>(fields);
        form.put("csrf", counselor.get(SITE + "/sample").body().split(" ")[0]);
        return counselor.post(HERE + task, form);
    }

    private static String sent() {
        return new String(
                UPSTREAM.asked("POST /cohorts/" + ID + "/tasks").getLast().body(), StandardCharsets.UTF_8);
    }
}
