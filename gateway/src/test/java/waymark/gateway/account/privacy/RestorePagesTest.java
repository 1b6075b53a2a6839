package waymark.gateway.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Each part of a file goes to the service that keeps it, and the page says what came of it. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestorePagesTest implements Portal {
    private static final String QUIZ = "POST /me/sittings/import";
    private static final String PROFILE = "POST /me/import";

    private static final String FILE =
            """
            {"exportedAt":"2026-11-24T09:00:00Z","missing":[],"parts":{
             "quiz":{"items":[
              {"id":"0123456789012345678901","instrument":"interests-1","instrumentVersion":"1.0","state":"completed",
               "startedAt":"2026-11-24T09:00:00Z","updatedAt":"2026-11-24T09:10:00Z","progress":{"answered":1},
               "items":[],"answers":{"q01":5},"skipped":["q02"],
               "assessment":{"id":"x","completedAt":"2026-11-24T09:10:00Z","interests":{"R":{"score":100}}}}],"total":1},
             "profile":{"format":"waymark-profile-1","assessments":[{"id":"x"}],"careers":[{"slug":"a"}],"plan":[],
              "cohorts":{}}}}""";

    @Inject
    SessionService sessions;

    @BeforeEach
    void forget() {
        UPSTREAM.forget();
    }

    @Test
    void what_was_answered_goes_to_the_quiz_and_what_is_kept_to_profile() {
        UPSTREAM.answer(QUIZ, 200, "{\"sittings\":1,\"skipped\":[]}");
        UPSTREAM.answer(PROFILE, 200, "{\"careers\":1,\"plan\":0,\"skipped\":[]}");

        HttpResponse<String> page = send(FILE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("It is all back.", "1 quiz is back", "1 saved career ", "0\nsteps")
                .doesNotContain("type=\"file\"");
        assertThat(sent(QUIZ))
                .contains(
                        "\"answers\":{\"q01\":5}", "\"skipped\":[\"q02\"]", "\"completedAt\":\"2026-11-24T09:10:00Z\"")
                .as("scores are worked out anew")
                .doesNotContain("interests\":{", "assessment", "progress");
        assertThat(sent(PROFILE))
                .contains("\"format\":\"waymark-profile-1\"", "\"careers\":[{\"slug\":\"a\"}]")
                .doesNotContain("assessments", "cohorts");
    }

    @Test
    void what_could_not_come_back_is_told() {
        UPSTREAM.answer(QUIZ, 200, "{\"sittings\":2,\"skipped\":[\"The quiz of old.\"]}");
        UPSTREAM.answer(PROFILE, 200, "{\"careers\":0,\"plan\":1,\"skipped\":[\"There is no career “X” any more.\"]}");

        assertThat(send(FILE).body())
                .contains("2 quizzes are back", "The quiz of old.", "There is no career “X” any more.")
                .doesNotContain("It is all back.");
    }

    @Test
    void a_part_that_does_not_answer_comes_back_with_the_same_file_later() {
        UPSTREAM.answer(QUIZ, problem(503, "resting", "The quiz is resting."));
        UPSTREAM.answer(PROFILE, 200, "{\"careers\":3,\"plan\":2,\"skipped\":[]}");

        HttpResponse<String> page = send(FILE);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("3 saved careers", "What is back already stays as it is.", "type=\"file\"")
                .doesNotContain("It is all back.");
    }

    @Test
    void an_account_that_is_not_empty_is_left_as_it_is() {
        UPSTREAM.answer(QUIZ, problem(409, "account-not-empty", "There are quizzes in this account already."));
        int before = UPSTREAM.asked(PROFILE).size();

        HttpResponse<String> page = send(FILE);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("There are quizzes in this account already.", "They were left as they were.");
        assertThat(UPSTREAM.asked(PROFILE)).hasSize(before);
    }

    @Test
    void a_file_without_a_part_says_so_and_one_that_is_no_export_too() {
        UPSTREAM.answer(PROFILE, 200, "{\"careers\":1,\"plan\":0,\"skipped\":[]}");
        int before = UPSTREAM.asked(QUIZ).size();
        String half =
                "{\"missing\":[\"quiz\"],\"parts\":{\"profile\":{\"format\":\"waymark-profile-1\",\"careers\":[]}}}";

        assertThat(send(half).body()).contains("The file holds no quizzes", "1 saved career");
        assertThat(UPSTREAM.asked(QUIZ)).hasSize(before);
        for (String odd : new String[] {"", "x", "[]", "{\"parts\":{}}", "{\"parts\":{\"quiz\":[],\"profile\":1}}"}) {
            HttpResponse<String> page = send(odd);
            assertThat(page.statusCode()).as(odd).isEqualTo(422);
            assertThat(page.body()).as(odd).contains("Choose the file you downloaded here");
        }
    }

    private HttpResponse<String> send(String file) {
        Browser browser = SignedIn.as(sessions, SITE, "restorer", "student");
        String csrf = browser.get(SITE + "/account/privacy")
                .body()
                .replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        String body = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"waymark.json\"\r\n\r\n" + file
                + "\r\n--b--\r\n";
        return browser.send(
                "POST", SITE + "/account/privacy/import", body, "Content-Type", "multipart/form-data; boundary=b");
    }

    private static String sent(String call) {
        return new String(UPSTREAM.asked(call).getLast().body(), StandardCharsets.UTF_8);
    }

    private static Upstream.Reply problem(int status, String slug, String detail) {
        String body = "{\"type\":\"urn:waymark:problem:%s\",\"title\":\"No\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(slug, status, detail);
        return new Upstream.Reply(status, "application/problem+json", body, Map.of());
    }
}
