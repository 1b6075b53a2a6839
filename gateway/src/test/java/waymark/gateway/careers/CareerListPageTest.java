package waymark.gateway.careers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareerListPageTest implements Portal {
    private final Browser browser = new Browser();

    @BeforeEach
    void nothingIsFound() {
        UPSTREAM.answer("GET /careers", 200, "{\"items\":[],\"total\":0,\"didYouMean\":\"electrician\"}");
        UPSTREAM.answer(
                "GET /categories",
                200,
                "{\"items\":[{\"slug\":\"care\",\"name\":\"Care\",\"careers\":3}],\"total\":1}");
    }

    @Test
    void who_finds_nothing_is_asked_what_was_meant_and_led_to_fields_and_the_quiz() {
        String page = browser.get(SITE + "/careers?q=elektrishun").body();
        assertThat(page)
                .contains(
                        "Did you mean", "/careers?q=electrician", "href=\"/careers?category=care\"", "href=\"/quiz\"");
    }

    @Test
    void filters_for_pay_outlook_and_full_guides_are_kept_and_passed_on() {
        String page = browser.get(SITE + "/careers?q=x&pay=over-100k&outlook=fast&full=true")
                .body();
        assertThat(page)
                .contains("value=\"over-100k\" selected", "value=\"fast\" selected", "value=\"true\" selected")
                .contains("Look without the filters", "<details open");
        assertThat(UPSTREAM.asked("GET /careers").getLast().uri())
                .contains("pay=over-100k", "outlook=fast", "full=true", "size=");
    }
}
