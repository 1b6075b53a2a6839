package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An admin edits a guide, and everything that shows it follows. */
class AdminJourneyTest {

    @Test
    void an_edit_reaches_the_public_page_the_search_and_a_stored_persons_matches()
            throws IOException, InterruptedException {
        Quiz quiz = new Quiz();
        String sitting = quiz.begin(UUID.randomUUID().toString());
        quiz.complete(sitting);
        Page visitor = Stage.visitor();
        visitor.navigate(Stage.url("/quiz/resume/" + sitting));
        assertThat(visitor.locator("h1")).hasText("Your matches");

        String title = "Barista " + UUID.randomUUID().toString().substring(0, 6);
        Page admin = Stage.signedIn("admin", "/admin/careers/barista");
        admin.fill("[name='g.title']", title);
        admin.locator("button[value=publish]").first().click();
        assertThat(admin.locator("[role=status]").first()).containsText("Published");

        visitor.navigate(Stage.url("/careers/barista"));
        assertThat(visitor.locator("h1")).hasText(title);
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            visitor.navigate(Stage.url("/careers?q=" + title.replace(" ", "+")));
            org.assertj.core.api.Assertions.assertThat(visitor.locator("main").textContent())
                    .contains(title);
            visitor.navigate(Stage.url("/results/fit/" + slug(title)));
            org.assertj.core.api.Assertions.assertThat(visitor.locator("h1").textContent())
                    .contains(title);
        });
    }

    @Test
    void a_student_is_refused_at_the_desk_and_a_visitor_is_asked_to_sign_in() {
        Page student = Stage.signedIn("student", "/account");
        org.assertj.core.api.Assertions.assertThat(
                        student.navigate(Stage.url("/admin")).status())
                .isEqualTo(403);
        assertThat(student.locator("h1")).not().hasText("Desk");

        Page visitor = Stage.visitor();
        visitor.navigate(Stage.url("/admin"));
        assertThat(visitor.locator("#username")).isVisible();
    }

    private static String slug(String title) {
        return title.toLowerCase().replace(' ', '-');
    }
}
