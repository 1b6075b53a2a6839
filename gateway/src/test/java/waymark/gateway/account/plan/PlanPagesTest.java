package waymark.gateway.account.plan;

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

/** The plan's page passes on what was typed, and keeps it where profile says no. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest implements Portal {
    private static final String PLAN =
            """
            {"revision":7,"share":0,"late":["g-1"],"own":["o"],"items":[
             {"id":"g-1","career":"g","slug":"g","careerTitle":"Guide","head":"Read","due":"2026-01-31","done":false},
             {"id":"o","head":"Call","note":"old note","done":false,"revision":3}]}""";

    @Inject
    SessionService sessions;

    @Inject
    CareerCache careers;

    private Browser ann;

    @BeforeEach
    void planned() {
        UPSTREAM.answer("GET /me/plan", 200, PLAN);
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[],\"total\":0}");
        ann = SignedIn.as(sessions, SITE, "plan-ann", "student");
    }

    @Test
    void which_step_is_late_and_which_is_somebodys_own_is_what_profile_says() {
        String page = ann.get(SITE + "/account/plan").body();
        assertThat(page)
                .contains("Was due", "From <a href=\"/careers/g#how-to\">Guide", "Your own step", "id=\"head-o\"")
                .doesNotContain("id=\"head-g-1\"");
        UPSTREAM.answer("GET /me/plan", 200, PLAN.replace("[\"g-1\"]", "[]"));
        assertThat(ann.get(SITE + "/account/plan").body()).doesNotContain("Was due");
    }

    @Test
    void what_was_saved_is_said_at_its_step_and_the_form_is_folded_again() {
        UPSTREAM.answer("PATCH /me/plan/items/o", 200, PLAN);
        String next = send(Map.of("do", "save", "item", "o", "head", "Call", "note", "", "due", "", "seen", "7"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(next).endsWith("#step-o");
        String page = ann.get(SITE + next.replaceAll("#.*", "")).body();
        String step = page.substring(page.indexOf("id=\"step-o\""));
        assertThat(step)
                .contains("<p class=\"note\" role=\"status\">Saved.</p>")
                .doesNotContain("<details open");
        assertThat(page).containsOnlyOnce("role=\"status\"");
    }

    @Test
    void only_the_next_steps_button_stands_out() {
        String page = ann.get(SITE + "/account/plan").body();
        assertThat(page).containsOnlyOnce("class=\"button small \" name=\"do\" value=\"tick\"");
        assertThat(page).containsOnlyOnce("class=\"button small bare\" name=\"do\" value=\"tick\"");
    }

    @Test
    void a_printed_plan_says_whose_it_is_and_where_and_when_it_was_printed() {
        assertThat(ann.get(SITE + "/account/plan").body())
                .containsPattern("on-paper\">Name of plan-ann · printed on\\s+<time [^>]+>[A-Z][a-z]{2} \\d+, \\d{4}<")
                .contains("/account/plan</p>");
    }

    @Test
    void an_empty_plan_is_made_by_one_click_from_what_is_saved_or_else_from_what_fits_best() {
        UPSTREAM.answer("GET /me/plan", 200, "{\"revision\":0,\"share\":0,\"items\":[]}");
        UPSTREAM.answer(
                "GET /me/assessments",
                200,
                """
                {"items":[{"id":"s1","title":"Interest quiz","items":80,"answered":3,"share":4,"comparable":false,
                  "startedAt":"2026-10-02T10:00:00Z"},
                 {"id":"s2","title":"Interest quiz","items":80,"answered":80,"share":100,"comparable":true,
                  "startedAt":"2026-10-01T10:00:00Z","completedAt":"2026-10-01T10:09:00Z",
                  "top":[{"slug":"baker","title":"Baker","fit":61.0,"tier":"good"}]}],"total":2}""");
        assertThat(ann.get(SITE + "/account/plan").body())
                .contains("action=\"/account/plan/from/baker\"")
                .containsPattern("Make a plan:\\s+Baker");
        UPSTREAM.answer(
                "GET /me/careers",
                200,
                """
                {"items":[{"career":"w","slug":"welder","title":"Welder","savedAt":"2026-10-01T10:00:00Z",
                  "revision":1}],"total":1}""");
        assertThat(ann.get(SITE + "/account/plan").body())
                .contains("action=\"/account/plan/from/welder\"")
                .doesNotContain("/from/baker");
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[],\"total\":0}");
        UPSTREAM.answer("GET /me/assessments", 200, "{\"items\":[],\"total\":0}");
        assertThat(ann.get(SITE + "/account/plan").body()).contains("href=\"/quiz\">Take the quiz");
    }

    @Test
    void a_new_step_goes_to_profile_as_it_was_typed_and_is_shown_next() {
        UPSTREAM.answer("POST /me/plan/items", 201, PLAN);
        HttpResponse<String> added = send(Map.of("do", "add", "head", " Visit ", "due", "2027-03-31", "note", ""));
        assertThat(added.headers().firstValue("Location")).contains("/account/plan?did=add&at=o#step-o");
        assertThat(sent("POST /me/plan/items"))
                .contains("\"head\":\"Visit\"", "\"due\":\"2027-03-31\"", "\"note\":\"\"");
    }

    @Test
    void a_text_is_written_over_the_one_that_was_seen_and_a_tick_or_a_move_over_any() {
        String item = "PATCH /me/plan/items/o";
        UPSTREAM.answer(item, 200, PLAN);
        assertThat(ann.get(SITE + "/account/plan").body()).contains("name=\"seen\" value=\"7\"");
        send(Map.of("do", "save", "item", "o", "head", "Phone", "due", "", "note", "", "seen", "7"));
        assertThat(sent(item)).contains("\"revision\":7", "\"head\":\"Phone\"", "\"due\":\"\"", "\"note\":\"\"");
        assertThat(send(Map.of("do", "tick", "item", "o")).headers().firstValue("Location"))
                .contains("/account/plan?did=tick&at=o");
        assertThat(sent(item)).isEqualTo("{\"done\":true}");
        send(Map.of("do", "up", "item", "o"));
        assertThat(sent(item)).isEqualTo("{\"move\":\"up\"}");
    }

    @Test
    void what_cannot_be_saved_is_said_and_stays_in_the_form() {
        refuse("POST /me/plan/items", 422, "plan-item", "Write the date as year-month-day, for example 2027-03-31.");
        HttpResponse<String> refused = send(Map.of("do", "add", "head", "Visit", "due", "tomorrow", "note", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Write the date as", "value=\"Visit\"", "value=\"tomorrow\"");
    }

    @Test
    void a_text_written_over_a_newer_text_is_shown_beside_it() {
        refuse("PATCH /me/plan/items/o", 409, "plan-item-changed", "Changed.");
        HttpResponse<String> clash =
                send(Map.of("do", "save", "item", "o", "head", "Call", "due", "", "note", "new note", "seen", "2"));
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body())
                .contains("changed elsewhere in the meantime, perhaps in another window", "old note", ">new note</");
    }

    @Test
    void a_step_that_is_gone_keeps_what_was_written_and_changes_nothing_else() {
        HttpResponse<String> gone =
                send(Map.of("do", "save", "item", "gone", "head", "Call", "due", "", "note", "new", "seen", "7"));
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("removed elsewhere in the meantime", "value=\"Call\"", ">new</textarea>");
        assertThat(send(Map.of("do", "tick", "item", "gone")).statusCode()).isEqualTo(303);
    }

    @Test
    void that_a_guides_steps_are_in_the_plan_is_said_only_if_the_plan_holds_them() {
        UPSTREAM.answer("GET /me/plan", 200, "{\"revision\":0,\"share\":0,\"items\":[]}");
        String next = takeOver();
        UPSTREAM.answer("GET /me/plan", 200, PLAN);
        assertThat(ann.get(SITE + next).body()).contains("1 step is in your plan, from “Guide”.");
        assertThat(ann.get(SITE + "/account/plan?did=steps&at=elsewhere").body())
                .doesNotContain("in your plan, from", "role=\"status\"");
    }

    @Test
    void steps_that_were_in_the_plan_before_are_not_said_to_be_new() {
        assertThat(ann.get(SITE + takeOver()).body())
                .contains("They were already in your plan.")
                .doesNotContain("Give the first one a date");
    }

    /** Takes the guide's steps over; where that leads. */
    private String takeOver() {
        UPSTREAM.answer("POST /me/plan/from/g", 200, PLAN);
        String csrf = ann.get(SITE + "/sample").body().split(" ")[0];
        return ann.post(SITE + "/account/plan/from/g", Map.of("csrf", csrf))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void what_profile_refuses_to_take_over_is_said_where_it_was_asked_for() {
        careers.put(SampleCareers.career("bare-id", 1, "bare", "Bare", true));
        refuse("POST /me/plan/from/bare", 422, "career-without-steps", "No steps are written for it.");
        String csrf = ann.get(SITE + "/sample").body().split(" ")[0];
        HttpResponse<String> refused = ann.post(SITE + "/account/plan/from/bare", Map.of("csrf", csrf));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Steps to Bare", "No steps are written for it.");
    }

    private HttpResponse<String> send(Map<String, String> fields) {
        String csrf = ann.get(SITE + "/sample").body().split(" ")[0];
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", csrf);
        return ann.post(SITE + "/account/plan", form);
    }

    private static String sent(String call) {
        return new String(UPSTREAM.asked(call).getLast().body(), StandardCharsets.UTF_8);
    }

    private static void refuse(String call, int status, String slug, String detail) {
        String problem = "{\"type\":\"urn:waymark:problem:%s\",\"title\":\"No\",\"status\":%d,\"detail\":\"%s\"}";
        UPSTREAM.answer(
                call,
                new Upstream.Reply(
                        status, "application/problem+json", problem.formatted(slug, status, detail), Map.of()));
    }
}
