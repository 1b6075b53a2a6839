package waymark.gateway.counselor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** A counselor's list that follows what happens. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveListTest implements Portal {
    private static final String COHORT = "live-cohort-0123456789";
    private static final String LIVE = SITE + "/counselor/cohorts/" + COHORT + "/live";
    private static final String CHANGES = "GET /cohorts/" + COHORT + "/changes";
    private static final String STUDENTS = "GET /cohorts/" + COHORT + "/students";

    @Inject
    SessionService sessions;

    private Browser counselor;

    @BeforeEach
    void open() {
        counselor = SignedIn.as(sessions, SITE, "live-noether", "counselor");
        UPSTREAM.answer(STUDENTS, 200, list(""));
    }

    private static String list(String more) {
        return """
               {"cohort":{"id":"%s","name":"Class 10b","code":"ABCD2345","spoken":"ABCD 2345","students":1},
                %s"total":1,"revision":"r2",
                "items":[{"person":"p","name":"Sophie","quizShare":50,"assessments":0,"topMatches":[],"savedCareers":0,
                "planShare":0}]}"""
                .formatted(COHORT, more);
    }

    @Test
    void the_page_asks_for_the_list_alone_and_says_where_to_wait_for_news() {
        String address = SITE + "/counselor/cohorts/" + COHORT;
        int before = UPSTREAM.asked().size();
        assertThat(counselor.get(address).body())
                .containsSubsequence("Sophie", "data-copy=\"ABCD 2345\" hidden", "/join?code=ABCD2345\" hidden")
                .contains("<h1>Class 10b</h1>", "ABCD 2345", "Sophie", "data-live=\"/counselor/cohorts/" + COHORT)
                .contains("/live?revision=r2");
        assertThat(UPSTREAM.asked()).hasSize(before + 1);
        assertThat(counselor.get(address + "?live=off").body()).doesNotContain("data-live");
    }

    @Test
    void while_nothing_happens_profile_waits_and_nobodys_line_is_read() {
        UPSTREAM.answer(CHANGES, 200, "{\"revision\":\"r2\"}");
        int looks = UPSTREAM.asked(STUDENTS).size();

        HttpResponse<String> answer = counselor.get(LIVE + "?revision=r2", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(UPSTREAM.asked(CHANGES).getLast().header("Prefer")).contains("wait=25");
        assertThat(UPSTREAM.asked(CHANGES).getLast().uri()).endsWith("?revision=r2");
        assertThat(UPSTREAM.asked(STUDENTS)).hasSize(looks);
    }

    @Test
    void news_come_as_the_list() {
        UPSTREAM.answer(CHANGES, 200, "{\"revision\":\"r2\"}");
        assertThat(counselor.get(LIVE + "?revision=r1", "HX-Request", "true").body())
                .contains("Sophie", "revision=r2")
                .doesNotContain("<html");
    }

    @Test
    void where_it_is_known_who_changed_their_lines_come_alone() {
        UPSTREAM.answer(CHANGES, 200, "{\"revision\":\"r2\"}");
        UPSTREAM.answer(STUDENTS, 200, list("\"removed\":[\"gone-1\",\"gone-2\"],"));
        assertThat(counselor
                        .get(LIVE + "?revision=r1&sort=-quiz&column=plan", "HX-Request", "true")
                        .body())
                .contains("data-news", "data-removed=\"gone-1 gone-2\"", "<tr id=\"line-p\">", "Sophie", "Plan done")
                .contains("/live?sort=-quiz&amp;column=plan&amp;revision=r2")
                .doesNotContain("<caption", "Quiz done");
        assertThat(UPSTREAM.asked(STUDENTS).getLast().uri()).endsWith("?sort=-quiz&since=r1&size=500");
    }

    @Test
    void the_list_is_searched_sorted_and_cut_to_columns_by_its_address() {
        String address = SITE + "/counselor/cohorts/" + COHORT;
        assertThat(counselor
                        .get(address + "?q=So+ph&show=begun&sort=-quiz&page=1&column=quiz&column=seen")
                        .body())
                .contains("value=\"So ph\"", "1 of 1 students", "aria-sort=\"descending\"")
                .contains(
                        "value=\"begun\" selected",
                        "?q=So+ph&amp;show=begun&amp;sort=quiz&amp;column=quiz&amp;column=seen")
                .doesNotContain("Best matches</th>");
        assertThat(UPSTREAM.asked(STUDENTS).getLast().uri()).endsWith("?q=So+ph&show=begun&sort=-quiz&page=1&size=500");
    }

    @Test
    void without_scripts_the_page_says_that_it_stands_still() {
        assertThat(counselor.get(SITE + "/counselor/cohorts/" + COHORT).body())
                .contains("<noscript>", "only where JavaScript runs", "Load it again");
    }

    @Test
    void a_list_that_is_not_theirs_any_more_is_refused_and_one_that_rests_is_asked_for_later() {
        UPSTREAM.answer(CHANGES, 403, "{\"status\":403,\"title\":\"Forbidden\",\"detail\":\"Not yours.\"}");
        assertThat(counselor.get(LIVE + "?revision=r1", "HX-Request", "true").statusCode())
                .isEqualTo(403);
        UPSTREAM.answer(CHANGES, 503, "{}");
        assertThat(counselor.get(LIVE + "?revision=r1", "HX-Request", "true").statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_students_page_waits_without_a_look_and_closes_when_they_leave() {
        String student = SITE + "/counselor/cohorts/" + COHORT + "/students/p-0123456789";
        UPSTREAM.answer(CHANGES, 200, "{\"revision\":\"r2\"}");
        int looks = UPSTREAM.asked(STUDENTS + "/p-0123456789").size();
        assertThat(counselor
                        .get(student + "/live?revision=", "HX-Request", "true")
                        .body())
                .contains("data-close", "/students/p-0123456789/live?revision=r2");
        assertThat(UPSTREAM.asked(CHANGES).getLast().uri()).endsWith("?revision=&person=p-0123456789");
        assertThat(counselor
                        .get(student + "/live?revision=r2", "HX-Request", "true")
                        .statusCode())
                .isEqualTo(204);
        UPSTREAM.answer(CHANGES, 403, "{\"status\":403,\"title\":\"Forbidden\",\"detail\":\"Left.\"}");
        assertThat(counselor
                        .get(student + "/live?revision=r2", "HX-Request", "true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(UPSTREAM.asked(STUDENTS + "/p-0123456789")).hasSize(looks);
    }

    @Test
    void a_caller_of_the_api_waits_two_seconds_at_most() {
        UPSTREAM.answer(CHANGES, 200, "{\"revision\":\"r2\"}");
        counselor.get(SITE + "/api/cohorts/" + COHORT + "/changes", "Prefer", "wait=25");
        assertThat(UPSTREAM.asked(CHANGES).getLast().header("Prefer")).contains("wait=2");
        counselor.get(SITE + "/api/cohorts/" + COHORT + "/changes", "Prefer", "respond-async");
        assertThat(UPSTREAM.asked(CHANGES).getLast().header("Prefer")).isEmpty();
    }
}
