package waymark.gateway.counselor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentPagesTest implements Portal {
    @Inject
    SessionService sessions;

    @Test
    void who_ended_it_is_said_to_have_ended_it_and_the_way_leads_back_to_the_group() {
        UPSTREAM.answer(
                "GET /cohorts/ended-group/students/ada",
                new Upstream.Reply(
                        403,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:no-consent\",\"status\":403,\"detail\":\"No.\"}",
                        Map.of()));
        HttpResponse<String> ended = SignedIn.as(sessions, SITE, "ended-noether", "counselor")
                .get(SITE + "/counselor/cohorts/ended-group/students/ada");
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(ended.body())
                .contains("they ended it", "href=\"/counselor/cohorts/ended-group\">Back to your students")
                .doesNotContain("Error 403", "To the start page");
    }

    @Test
    void a_page_that_shows_itself_anew_says_so_and_one_that_is_opened_does_not() {
        String student = "GET /cohorts/open-group/students/ada";
        UPSTREAM.answer("GET /cohorts/open-group/changes", 200, "{\"revision\":\"7f\"}");
        UPSTREAM.answer(
                student,
                200,
                """
                {"progress":{"person":"ada","name":"Ada","quizShare":0,"assessments":0,"topMatches":[],
                  "savedCareers":0,"planShare":0},"since":"2026-11-15T09:00:00Z","assessments":[],"careers":[],
                 "plan":[],"group":"Class"}""");
        Browser counselor = SignedIn.as(sessions, SITE, "open-noether", "counselor");
        String page = SITE + "/counselor/cohorts/open-group/students/ada";

        assertThat(counselor.get(page).body())
                .contains(
                        "data-events=\"/counselor/cohorts/open-group/events?revision=7f&amp;person=ada\"",
                        "data-live=\"/counselor/cohorts/open-group/students/ada/live?revision=7f\"");
        assertThat(UPSTREAM.asked(student).getLast().uri()).doesNotContain("renews");
        assertThat(counselor.get(page, "Waymark-Renews", "page").body()).contains("Ada");
        assertThat(UPSTREAM.asked(student).getLast().uri()).endsWith("?renews=true");
    }

    @Test
    void why_careers_fit_is_shown_with_points_to_whom_the_student_agreed_to_show_it() {
        student("reasons", true, true);
        assertThat(open("reasons"))
                .contains("You like &lt;b&gt;sorting.")
                .containsPattern("class=\"for\">You would love to file[^<]*<span\\s+class=\"soft\">\\+6.2")
                .containsPattern("class=\"against\">You would rather[^<]*<span\\s+class=\"soft\">−1.5")
                .doesNotContain("today’s words");

        student("older", false, false);
        assertThat(open("older")).contains("today’s words", "Librarian").doesNotContain("class=\"for\"");
    }

    @Test
    void a_note_can_be_put_in_other_words_and_a_task_given_without_scripts() {
        student("noted", false, false);
        UPSTREAM.answer(
                "GET /cohorts/noted/students/ada/notes",
                200,
                """
                {"explanation":"Yours.","items":[
                  {"id":"n1","text":"Bring <two> questions.","shared":true,"counselor":"Ms. Noether","own":true,
                   "createdAt":"2026-11-24T09:00:00Z","editedAt":"2026-11-25T09:00:00Z"},
                  {"id":"n2","text":"By a colleague.","shared":true,"counselor":"Mr. Hilbert","own":false,
                   "createdAt":"2026-11-24T09:00:00Z"}]}""");
        String page = open("noted");
        assertThat(page)
                .contains("name=\"words-n1\"", "Bring &lt;two&gt; questions.</textarea>", "reads that it was changed")
                .doesNotContain("words-n2")
                .contains("href=\"/counselor/cohorts/noted/tasks/new?person=ada\"")
                .contains("<noscript>", "This page follows what your students do only where JavaScript runs");
        assertThat(page.split(", changed")).as("one note was changed").hasSize(2);

        UPSTREAM.answer("PATCH /cohorts/noted/students/ada/notes/n1", 200, "{}");
        Browser counselor = SignedIn.as(sessions, SITE, "noted-noether", "counselor");
        String csrf = counselor.get(SITE + "/sample").body().split(" ")[0];
        HttpResponse<String> kept = counselor.post(
                SITE + "/counselor/cohorts/noted/students/ada/notes",
                Map.of("csrf", csrf, "note", "n1", "do", "rewrite", "words-n1", "Bring three."));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(new String(
                        UPSTREAM.asked("PATCH /cohorts/noted/students/ada/notes/n1")
                                .getLast()
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"Bring three.\"}");
    }

    private String open(String group) {
        return SignedIn.as(sessions, SITE, group + "-noether", "counselor")
                .get(SITE + "/counselor/cohorts/" + group + "/students/ada")
                .body();
    }

    private static void student(String group, boolean reasons, boolean shown) {
        String why =
                """
                ,"why":"You like <b>sorting.","reasons":[
                  {"direction":"for","points":6.2,"sentence":"You would love to file."},
                  {"direction":"against","points":-1.5,"sentence":"You would rather not lift."}]""";
        UPSTREAM.answer(
                "GET /cohorts/" + group + "/students/ada",
                200,
                """
                {"progress":{"person":"ada","name":"Ada","quizShare":100.0,"assessments":1,"topMatches":[],
                  "savedCareers":0,"planShare":0.0,"notShared":[]},
                 "since":"2026-11-24T09:00:00Z","group":"Class 10b","reasons":%s,"rule":"Rule.",
                 "careers":[],"plan":[],"changes":[],"tasks":[],"timeline":[],
                 "assessments":[{"id":"a","title":"Interest quiz","items":60,"answered":60,"share":100.0,
                   "startedAt":"2026-11-24T09:00:00Z","completedAt":"2026-11-24T09:10:00Z","comparable":true,
                   "interests":{"R":10.0,"I":20.0,"A":30.0,"S":40.0,"E":50.0,"C":60.0},
                   "top":[{"slug":"librarian","title":"Librarian","fit":86.4,"tier":"best"%s}]}]}"""
                        .formatted(reasons, shown ? why : ""));
        UPSTREAM.answer("GET /cohorts/" + group + "/changes", 200, "{\"revision\":\"7f\"}");
        UPSTREAM.answer(
                "GET /cohorts/" + group + "/students/ada/notes",
                200,
                "{\"explanation\":\"Yours.\",\"items\":[],\"total\":0}");
    }
}
