package waymark.gateway.counselor.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** A counselor looks at who needs them, and says what they did about it. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpPagesTest implements Portal {
    private static final String HERE = SITE + "/counselor/follow-ups";
    private static final String MARK = "PUT /cohorts/g/follow-ups/p/stuck";
    private static final String RULES = "/cohorts/follow-ups/rules";
    private static final String QUEUE =
            """
            {"items":[{"cohort":"g","group":"Class 10b","person":"p","name":"Sam <b>","rule":"stuck",
              "title":"Stuck in the quiz","reason":"Stopped the quiz after 3 of 80 questions.",
              "since":"2026-11-15T09:00:00Z","state":"open","note":"Said “soon”."}],
             "total":60,"open":60,"students":41,"snoozed":2,"done":1,
             "rules":[{"key":"stuck","title":"Stuck in the quiz","lines":50},
              {"key":"not-seen","title":"Not seen","lines":10}],
             "groups":[{"key":"g","title":"Class 10b","lines":60}]}""";

    @Inject
    SessionService sessions;

    private Browser counselor;

    @BeforeEach
    void open() {
        counselor = SignedIn.as(sessions, SITE, "follow-noether", "counselor");
        UPSTREAM.answer("GET /cohorts/follow-ups", 200, QUEUE);
    }

    @Test
    void a_line_says_who_why_and_since_when_and_leads_to_the_student() {
        assertThat(counselor.get(HERE).body())
                .contains(
                        "60 lines about 41 students wait for you",
                        "href=\"/counselor/cohorts/g/students/p\">Sam &lt;b&gt;</a>",
                        "Stopped the quiz after 3 of 80 questions",
                        "datetime=\"2026-11-15T09:00:00Z\"",
                        "Said “soon”.",
                        "href=\"/counselor/follow-ups?state=open&amp;rule=not-seen\"",
                        "href=\"/counselor/follow-ups?state=open&amp;page=1\"",
                        "This list follows what your students do only where JavaScript runs")
                .doesNotContain("All groups");
        counselor.get(HERE + "?state=done&rule=stuck&cohort=g&page=1");
        assertThat(UPSTREAM.asked("GET /cohorts/follow-ups").getLast().uri())
                .contains("state=done", "rule=stuck", "cohort=g", "page=1", "size=50");
    }

    @Test
    void the_page_says_in_how_many_seconds_time_alone_changes_it() {
        assertThat(counselor.get(HERE).body()).doesNotContain("data-seconds");
        Instant later = Instant.now().plus(Duration.ofHours(1));
        String more = "{\"nextAt\":\"" + later + "\",";
        UPSTREAM.answer("GET /cohorts/follow-ups", 200, QUEUE.replaceFirst("[{]", more));
        assertThat(counselor.get(HERE).body()).containsPattern("data-seconds=\"3[56][0-9]{2}\"");
        String past = "{\"nextAt\":\"2026-11-15T09:00:00Z\",";
        UPSTREAM.answer("GET /cohorts/follow-ups", 200, QUEUE.replaceFirst("[{]", past));
        assertThat(counselor.get(HERE).body()).contains("data-seconds=\"1\"");
    }

    @Test
    void that_nobody_waits_is_said_once() {
        UPSTREAM.answer(
                "GET /cohorts/follow-ups",
                200,
                """
                {"items":[],"total":0,"open":0,"students":0,"snoozed":0,"done":0,"rules":[],"groups":[]}""");
        assertThat(counselor.get(HERE).body())
                .containsOnlyOnce("Nobody")
                .doesNotContain("0 lines", "class=\"empty\"", "A line leaves");
        assertThat(counselor.get(HERE + "?state=done").body()).contains("There is nothing here.");
    }

    @Test
    void what_is_said_of_a_line_is_sent_and_leads_back_to_where_it_was_said() {
        UPSTREAM.answer(MARK, 204, "");
        HttpResponse<String> done = post(
                "/g/p/stuck",
                Map.of(
                        "state", "snoozed",
                        "until", "2026-12-24",
                        "note", "Called.",
                        "back", "/counselor/follow-ups?state=open&rule=stuck"));
        assertThat(location(done)).isEqualTo("/counselor/follow-ups?state=open&rule=stuck&did=snoozed");
        assertThat(sent(MARK)).contains("\"state\":\"snoozed\"", "\"until\":\"2026-12-24\"", "\"note\":\"Called.\"");
        assertThat(counselor.get(SITE + location(done)).body()).contains("Put off until its day.");
    }

    @Test
    void a_refusal_is_shown_above_the_list() {
        String problem =
                """
                {"type":"urn:waymark:problem:follow-up-gone","status":409,"detail":"This is not so any more."}""";
        UPSTREAM.answer(MARK, new Upstream.Reply(409, "application/problem+json", problem, Map.of()));
        HttpResponse<String> refused = post("/g/p/stuck", Map.of("state", "done", "back", "/counselor/follow-ups"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This is not so any more.", "Stopped the quiz after 3");
    }

    @Test
    void rules_are_turned_with_one_form() {
        UPSTREAM.answer(
                "GET " + RULES,
                200,
                """
                {"items":[{"rule":"stuck","title":"Stuck","about":"About it.","on":true,"value":7,
                  "threshold":{"label":"Days","initial":7,"least":1,"most":365,"choices":[]}},
                 {"rule":"nothing-fits","title":"Nothing fits","about":"About that.","on":false,"value":2,
                  "threshold":{"label":"The best is","initial":2,"least":1,"most":3,
                   "choices":[{"value":1,"words":"poor"},{"value":2,"words":"fair or poor"}]}}],"total":2}""");
        assertThat(counselor.get(HERE + "/rules").body())
                .contains(
                        "name=\"value-stuck\" value=\"7\" min=\"1\"",
                        "<option value=\"2\" selected>fair or poor</option>");
        UPSTREAM.answer("PUT " + RULES, 200, "{\"items\":[],\"total\":0}");
        var form = new HashMap<>(Map.of("rule", "stuck", "on-stuck", "true", "value-stuck", "12"));

        assertThat(location(post("/rules", form))).isEqualTo("/counselor/follow-ups/rules?did=saved");
        assertThat(sent("PUT " + RULES)).isEqualTo("{\"items\":[{\"rule\":\"stuck\",\"on\":true,\"value\":12}]}");
    }

    @Test
    void the_start_page_says_how_many_lines_wait_and_does_without_when_it_is_not_known() {
        UPSTREAM.answer(
                "GET /cohorts",
                200,
                """
                {"items":[{"id":"g","name":"Class","code":"ABCD2345","spoken":"ABCD 2345","students":1,
                 "closed":false}],"total":1}""");
        UPSTREAM.answer(
                "GET /cohorts/follow-ups/count",
                200,
                """
                {"open":3,"students":2,"groups":[{"key":"g","title":"Class","lines":3}]}""");
        assertThat(counselor.get(SITE + "/counselor").body())
                .containsPattern("2\\s+students need you")
                .containsPattern("3 lines wait for\\s+you")
                .contains("<strong>3</strong>", "href=\"/counselor/follow-ups\"");
        UPSTREAM.answer("GET /cohorts/follow-ups/count", 500, "{}");
        assertThat(counselor.get(SITE + "/counselor").body()).contains("Who needs me", "Class");
    }

    private HttpResponse<String> post(String to, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("csrf", counselor.get(SITE + "/sample").body().split(" ")[0]);
        return counselor.post(HERE + to, form);
    }

    private static String sent(String call) {
        return new String(UPSTREAM.asked(call).getLast().body(), StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
