package waymark.gateway.careers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

/** Careers in the groups that content makes. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowsePagesTest implements Portal {
    private final Browser browser = new Browser();

    @Test
    void careers_can_be_browsed_by_interest_field_and_preparation() {
        group("interest", "R", "Building and fixing", 1, "baker");
        group("category", "food", "Food and drink", 2, "baker");
        group("preparation", "2", "Some training", 1, "miller");
        assertThat(get("/careers/by/interest")).contains("Building and fixing", "/careers/baker", "interest=R");
        assertThat(get("/careers/by/category")).contains("Food and drink", "/careers?category=food", "See all 2");
        assertThat(get("/careers/by/preparation"))
                .contains("Some training", "/careers?preparation=2", "/careers/miller");
        assertThat(browser.get(SITE + "/careers/by/colour").statusCode()).isEqualTo(404);
    }

    private static void group(String facet, String value, String name, int total, String career) {
        UPSTREAM.answer(
                "GET /careers/by/" + facet,
                200,
                """
                {"items":[{"value":"%s","name":"%s","about":"","total":%d,"first":[{"slug":"%s","title":"Some title"}]}]}"""
                        .formatted(value, name, total, career));
    }

    private String get(String path) {
        HttpResponse<String> response = browser.get(SITE + path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}
