package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A counselor gives tasks, a student does them, and who has done what shows by itself. */
class TaskJourneyTest {
    private static final Pattern EVENTS = Pattern.compile("/counselor/cohorts/[^/]+/events");
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    /**
     * The counselor's pages are not loaded again: they are told of what the student does, or ask where they are not.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_task_completes_by_itself_and_one_in_the_counselors_words_is_ticked(boolean heldBack) {
        String group = "Class " + UUID.randomUUID().toString().substring(0, 8);
        Page counselor = Browsers.signedIn("counselor", "/counselor");
        if (heldBack) {
            counselor.route(EVENTS, held -> {});
        }
        counselor.fill("#name", group);
        press(counselor, "Make the group");
        String invitation = counselor.locator(".note a").getAttribute("href");
        counselor.waitForURL("**/counselor/cohorts/**");
        String cohort = counselor.url();

        Page student = Browsers.visitor();
        Newcomer.signUp(student, "/account");
        student.navigate(Browsers.url(invitation));
        student.check("#consent");
        press(student, "Join");

        counselor.navigate(cohort.replaceAll("[?#].*", "") + "/tasks/new");
        counselor
                .locator("summary", new Page.LocatorOptions().setHasText("Choose students"))
                .click();
        counselor.check("[name=person]");
        assertThat(counselor.locator("#some")).isChecked();
        counselor.check("#everyone");
        assertThat(counselor.locator("[name=person]")).not().isChecked();

        give(counselor, cohort, "explore-careers", "2", "");
        give(counselor, cohort, "own", "1", "Bring two questions");
        Locator matrix = counselor.locator("tbody tr");
        assertThat(matrix).containsText("0 of 2");

        student.navigate(Browsers.url("/account"));
        assertThat(student.locator("main")).containsText("Explore 2 careers");
        assertThat(student.locator("main")).containsText("Waymark notes which guides you open");
        student.navigate(Browsers.url("/careers/carpenter"));
        student.navigate(Browsers.url("/careers/paralegal"));
        assertThat(matrix).containsText("done");
        assertThat(matrix).containsText("not yet");

        student.navigate(Browsers.url("/account"));
        student.locator(".resource", new Page.LocatorOptions().setHasText("Bring two questions"))
                .locator("a")
                .click();
        student.fill("#evidence", "https://example.org/questions");
        press(student, "It is done");
        assertThat(student.locator("[role=status]").first()).containsText("Done");
        assertThat(matrix).not().containsText("not yet");
        assertThat(matrix.locator("a[rel~=noopener]")).hasAttribute("href", "https://example.org/questions");

        student.navigate(Browsers.url("/account/counselor"));
        student.locator("main textarea").fill("Which of the two?");
        press(student, "Ask for help");
        assertThat(counselor.locator("#asked + ul")).containsText("Which of the two?");
        counselor.locator("#asked + ul a").click();
        assertThat(counselor.locator("main")).containsText("Did the task “Explore 2 careers”");
        press(counselor, "Mark as done");
        counselor.fill("#note-text", "See you on Monday.");
        counselor.check("#note-shared");
        press(counselor, "Keep the note");
        assertThat(counselor.locator("main")).containsText("See you on Monday.");

        String pdf = new String(counselor.pdf(new Page.PdfOptions().setFormat("Letter")), StandardCharsets.ISO_8859_1);
        org.assertj.core.api.Assertions.assertThat(SHEET.matcher(pdf).results().count())
                .isBetween(1L, 3L);

        student.reload();
        assertThat(student.locator("main")).containsText("See you on Monday.");
        assertThat(student.locator("main")).containsText("marked as answered");
    }

    private static void give(Page counselor, String cohort, String kind, String count, String head) {
        counselor.navigate(cohort.replaceAll("[?#].*", "") + "/tasks/new");
        counselor.selectOption("#kind", kind);
        if (head.isEmpty()) {
            counselor.fill("#count", count);
            assertThat(counselor.locator("#head")).isHidden(); // belongs to another kind of task
        } else {
            counselor.fill("#head", head);
        }
        press(counselor, "Give the task");
        assertThat(counselor.locator("[role=status]").first()).containsText("Given");
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
