package waymark.gateway.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

/** How matching works: all of it is what services say of themselves. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodPageTest implements Portal {
    @Test
    void the_method_page_prints_what_quiz_and_the_models_card_say_and_every_kind_that_moves_a_fit() {
        UPSTREAM.answer(
                "GET /instruments",
                200,
                """
                {"items":[{"id":"i1","minutes":9,"questions":76,"activities":60,"scale":{"min":1,"max":5},
                "rule":"Two differ by more than 1.96 times the error."}],"total":1,"current":"i1","unclaimedDays":30}""");
        UPSTREAM.answer(
                "GET /accuracy",
                200,
                """
                {"model":"waymark-2","items":[],"total":0,"method":{"baseline":50,
                "parts":[{"kind":"answer","label":"single answers","points":37.5},
                {"kind":"interest","label":"your six interests","points":30}],
                "card":{"method":"Reckoned so.","figures":"From there.","limits":"Not seen.",
                "plain":["Held beside duties.","A career is neither lifted nor sunk."]},
                "bands":[{"tier":"best","from":76,"percent":1},{"tier":"great","from":70,"percent":6},
                {"tier":"good","from":61.5}],"measured":"For people made up",
                "families":"Nearly the same are one entry."}}""");
        String page = new Browser().get(SITE + "/method").body().replaceAll("\\s+", " ");
        assertThat(page)
                .contains("waymark-2", "neither lifted nor sunk")
                .doesNotContain("A missing figure adds nothing");
        assertThat(page)
                .contains(
                        "a baseline of 50.", "single answers: up to 37.5 points", "your six interests: up to 30 points")
                .contains(
                        "best from 76, great from 70, good from 61.5.",
                        "For people made up, 1 of 100 careers fit best.")
                .contains("Nearly the same are one entry.")
                .contains("6 of 100 careers fit great or better.", "<p>Held beside duties.</p>")
                .contains("Reckoned so.", "From there.", "Not seen.")
                .contains("building and fixing, finding out,")
                .contains("more than 1.96 times");
    }
}
