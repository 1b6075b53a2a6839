package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A student lets a counselor see the progress, and ends it. */
class CounselorJourneyTest {

    private static final double WAITING = 10_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_counselor_sees_progress_follow_along_until_the_student_leaves_and_the_student_sees_who_looked(
            boolean heldBack) throws IOException, InterruptedException {
        String group = "Class " + UUID.randomUUID().toString().substring(0, 8);
        Page counselor = Browsers.signedIn("counselor", "/counselor");
        List<String> asked = new CopyOnWriteArrayList<>();
        counselor.onRequest(request -> asked.add(request.url()));
        if (heldBack) {
            // As a proxy does that waits for the end of an answer before it passes anything on.
            counselor.route(Pattern.compile("/counselor/cohorts/[^/]+/events"), held -> {});
        }
        counselor.fill("#name", group);
        counselor
                .locator("button", new Page.LocatorOptions().setHasText("Make the group"))
                .click();
        assertThat(counselor.locator("h1")).hasText(group);
        String invitation = counselor.locator(".note a").getAttribute("href");
        assertThat(counselor.locator("#students")).containsText("Nobody has joined yet");

        Page student = Browsers.signedIn("student", "/quiz");
        student.navigate(Browsers.url(invitation));
        assertThat(student.locator("main")).containsText("your best matches");
        student.check("#consent");
        student.locator("main button", new Page.LocatorOptions().setHasText("Join"))
                .click();
        assertThat(student.locator("[role=status]").first()).containsText("You joined");
        assertThat(counselor.locator("#students tbody tr"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(WAITING));

        student.navigate(Browsers.url("/quiz"));
        if (student.locator(".over summary").count() > 0) {
            student.click(".over summary");
        }
        student.locator("main form button").last().click();
        answerTen(student);
        assertThat(counselor.locator("#students tbody tr td").first())
                .containsText("13", new LocatorAssertions.ContainsTextOptions().setTimeout(WAITING));
        org.assertj.core.api.Assertions.assertThat(asked)
                .anyMatch(address -> address.contains("/events?revision="))
                .anyMatch(address -> address.contains("/live?revision="));
        // While it is not yet clear that a stream is kept back, the list asks beside it.
        await().pollInSameThread().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                        counselor.evaluate("sessionStorage.getItem('follows')"))
                .isEqualTo(heldBack ? "polls" : null));

        // A line keeps its place while one reads, and the list says that another order is due.
        Browsers.click(counselor, "#students th a", "Quiz");
        assertThat(counselor.locator("#order")).isHidden();
        answerTen(student);
        assertThat(counselor.locator("#order")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WAITING));
        Browsers.click(counselor, "#order a", "Sort it again");
        assertThat(counselor.locator("#order")).isHidden();
        assertThat(counselor.locator("#students th[aria-sort=descending]")).hasText("Quiz");

        counselor.locator("#students tbody a").click();
        assertThat(counselor.locator("h1")).containsText("Sam Student");
        String studentPage = counselor.url();

        String groupPage = studentPage.replaceAll("/students/.*", "");
        Page tasks = counselor.context().newPage();
        tasks.navigate(groupPage + "/tasks");
        Page queue = counselor.context().newPage();
        queue.navigate(Browsers.url("/counselor/follow-ups"));
        String question = "Which college, " + group + "?";
        Api.of(student)
                .json("PUT", "/api/me/help/" + groupPage.replaceAll(".*/", ""), "{\"text\":\"" + question + "\"}");
        for (Page open : List.of(tasks, queue)) {
            assertThat(open.locator("main"))
                    .containsText(question, new LocatorAssertions.ContainsTextOptions().setTimeout(WAITING));
        }

        student.navigate(Browsers.url("/account/privacy"));
        assertThat(student.locator("main")).containsText("Opened your page in " + group);
        student.click("a[href='/account/privacy/log']");
        assertThat(student.locator("[role=status]").first()).containsText("as they were written");
        student.navigate(Browsers.url("/account/privacy"));
        student.locator("form[action*='/leave/'] button", new Page.LocatorOptions().setHasText(group))
                .click();
        assertThat(student.locator("[role=status]").first()).containsText("You left");

        for (Page open : List.of(tasks, queue)) {
            assertThat(open.locator("main"))
                    .not()
                    .containsText(question, new LocatorAssertions.ContainsTextOptions().setTimeout(WAITING));
        }
        // The open page closes by itself, and does not open again.
        assertThat(counselor.locator("main"))
                .containsText("no longer agrees", new LocatorAssertions.ContainsTextOptions().setTimeout(WAITING));
        assertThat(counselor.locator("body")).not().containsText("Sam Student");
        org.assertj.core.api.Assertions.assertThat(
                        counselor.navigate(studentPage).status())
                .isEqualTo(403);
        assertThat(counselor.locator("main")).containsText("no longer agrees");
    }

    private static void answerTen(Page student) {
        for (int i = 0; i < 10; i++) {
            String text = student.locator("#question").textContent();
            student.keyboard().press("4");
            assertThat(student.locator("#question")).not().hasText(text);
        }
    }
}
