package waymark.gateway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

/** Beginning the quiz, and beginning it anew. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartTest implements Portal {
    private static final String OLD = "sitting-begun-before-0123456789";
    private static final String NEW = "sitting-begun-just-now-0123456789";
    private static final String INSTRUMENTS =
            """
            {"items":[{"id":"interests-7","minutes":12,"questions":90,
             "scale":{"min":1,"max":3}}],"total":1,"current":"interests-7","unclaimedDays":77}""";

    private Browser visitor;

    @BeforeEach
    void a_visitor() {
        UPSTREAM.answer("GET /instruments", 200, INSTRUMENTS);
        UPSTREAM.answer("POST /sittings", 201, sitting(NEW, "open", 0));
        visitor = new Browser();
    }

    @Test
    void the_quiz_begins_with_the_current_instrument_and_says_how_long_it_is() {
        assertThat(visitor.get(SITE + "/quiz").body())
                .contains("90 short questions", "about 12 minutes", "press 1 to 3")
                .doesNotContain("Eighty", "Start over");
        assertThat(begin(Map.of())).isEqualTo("/quiz/1");
        assertThat(new String(UPSTREAM.asked("POST /sittings").getLast().body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"instrument\":\"interests-7\"}");
        assertThat(visitor.cookie(SITE, "__Host-sitting")).isEqualTo(NEW);
    }

    @Test
    void who_has_answers_is_asked_before_starting_over() {
        UPSTREAM.answer("GET /sittings/" + OLD, 200, sitting(OLD, "open", 41));
        visitor.plant(SITE, "__Host-sitting", OLD);
        assertThat(visitor.get(SITE + "/quiz").body())
                .contains("41 of 90 answered", "<summary>Start over</summary>", "name=\"over\"", "Yes, start over")
                .doesNotContain("<details class=\"over\" open");

        int begun = UPSTREAM.asked("POST /sittings").size();
        HttpResponse<String> asked = visitor.post(SITE + "/quiz", Map.of("csrf", csrf()));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("<details class=\"over\" open", "Your 41 answers");
        assertThat(UPSTREAM.asked("POST /sittings")).hasSize(begun);
        assertThat(visitor.cookie(SITE, "__Host-sitting")).isEqualTo(OLD);

        assertThat(begin(Map.of("over", "yes"))).isEqualTo("/quiz/1");
        assertThat(visitor.cookie(SITE, "__Host-sitting")).isEqualTo(NEW);
    }

    @Test
    void results_are_not_put_away_without_asking_either_and_a_sitting_without_answers_is() {
        visitor.plant(SITE, "__Host-sitting", OLD);
        UPSTREAM.answer("GET /sittings/" + OLD, 200, sitting(OLD, "completed", 90));
        assertThat(visitor.get(SITE + "/quiz").body()).contains("You have results", "Yes, start over");
        assertThat(begin(Map.of())).isEmpty();
        UPSTREAM.answer("GET /sittings/" + OLD, 200, sitting(OLD, "open", 0));
        assertThat(begin(Map.of())).isEqualTo("/quiz/1");
    }

    private String begin(Map<String, String> more) {
        var form = new java.util.HashMap<>(more);
        form.put("csrf", csrf());
        return visitor.post(SITE + "/quiz", form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private String csrf() {
        return visitor.get(SITE + "/sample").body().split(" ")[0];
    }

    private static String sitting(String id, String state, int answered) {
        return """
                {"id":"%s","instrument":"interests-7","state":"%s",
                 "progress":{"answered":%d,"total":90,"percent":0,"sections":[],"sectionsDone":[]},
                 "question":{"id":"q1","text":"Tune a piano","section":"s","sectionTitle":"First","sectionIntro":"Go.",
                 "sectionNumber":1,"number":1,"choices":[],"skip":0}}"""
                .formatted(id, state, answered);
    }
}
