package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An admin edits a guide, and everything that shows it follows. */
class AdminJourneyTest {

    @Test
    void an_edit_reaches_the_public_page_the_search_and_a_stored_persons_matches() throws Exception {
        String sitting = new Quiz().take(0);
        Page person = Browsers.holding(sitting);
        Newcomer.signUp(person, "/account");
        person.navigate(Browsers.url("/results"));
        assertThat(person.locator("h1")).hasText("Your matches");
        JsonObject interests = Api.of(person)
                .json("GET", "/api/sittings/" + sitting + "/assessment", null)
                .getAsJsonObject()
                .getAsJsonObject("interests");
        double before = fit(person, "barista");

        String title = "Barista " + UUID.randomUUID().toString().substring(0, 6);
        Page admin = Browsers.signedIn("admin", "/admin/careers/barista");
        admin.fill("[name='g.title']", title);
        asksFor(admin, interests, loved(person, sitting));
        admin.locator("button[value=publish]").first().click();
        assertThat(admin.locator("[role=status]").first()).containsText("Published");

        Page visitor = Browsers.visitor();
        visitor.navigate(Browsers.url("/careers/barista"));
        assertThat(visitor.locator("h1")).hasText(title);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            visitor.navigate(Browsers.url("/careers?q=" + title.replace(" ", "+")));
            org.assertj.core.api.Assertions.assertThat(
                            visitor.locator(".card h3 a").first().textContent())
                    .isEqualTo(title);
            org.assertj.core.api.Assertions.assertThat(fit(person, slug(title))).isGreaterThan(before + 5);
            person.navigate(Browsers.url("/results"));
            org.assertj.core.api.Assertions.assertThat(
                            person.locator(".match h3 a").first().textContent())
                    .isEqualTo(title);
            person.navigate(Browsers.url("/account"));
            org.assertj.core.api.Assertions.assertThat(person.locator("section[aria-labelledby=latest] ol li")
                            .first()
                            .textContent())
                    .startsWith(title);
        });
    }

    /** What somebody would love most of all they were asked about, in the quiz's own words. */
    private static List<String> loved(Page person, String sitting) throws IOException, InterruptedException {
        Api api = Api.of(person);
        JsonObject answers = api.json("GET", "/api/me/sittings/" + sitting, null)
                .getAsJsonObject()
                .getAsJsonObject("answers");
        JsonObject quiz = api.json("GET", "/api/instruments/interests-1", null).getAsJsonObject();
        return quiz.getAsJsonArray("sections").asList().stream()
                .flatMap(section -> section.getAsJsonObject().getAsJsonArray("items").asList().stream())
                .limit(quiz.get("activities").getAsInt()) // what follows them is about values and conditions
                .map(JsonElement::getAsJsonObject)
                .filter(item -> answers.get(item.get("id").getAsString()).getAsInt() == 5)
                .map(item -> item.get("text").getAsString())
                .toList();
    }

    /** Makes the work just what this person likes. */
    private static void asksFor(Page admin, JsonObject interests, List<String> duties) {
        admin.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        admin.locator("textarea[name^='g.work.duties'][name$='items']")
                .all()
                .forEach(field -> field.fill(String.join("\n", duties)));
        for (String interest : interests.keySet()) {
            double score = interests.getAsJsonObject(interest).get("score").getAsDouble();
            admin.fill("[name='g.interests." + interest + "']", String.format(Locale.US, "%.2f", 1 + 6 * score / 100));
        }
        for (String value :
                List.of("achievement", "conditions", "independence", "recognition", "relationships", "support")) {
            admin.fill("[name='g.values." + value + "']", "");
        }
    }

    /** The fit that the page of the whole sum shows. */
    private static double fit(Page person, String slug) {
        person.navigate(Browsers.url("/results/fit/" + slug));
        return Double.parseDouble(person.locator("tbody tr")
                .last()
                .locator("td")
                .last()
                .textContent()
                .strip());
    }

    @Test
    void a_student_is_refused_at_the_desk_and_a_visitor_is_asked_to_sign_in() {
        Page student = Browsers.signedIn("student", "/account");
        org.assertj.core.api.Assertions.assertThat(
                        student.navigate(Browsers.url("/admin")).status())
                .isEqualTo(403);
        assertThat(student.locator("h1")).not().hasText("Desk");

        Page visitor = Browsers.visitor();
        visitor.navigate(Browsers.url("/admin"));
        assertThat(visitor.locator("#username")).isVisible();
    }

    private static String slug(String title) {
        return title.toLowerCase().replace(' ', '-');
    }
}
