package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a counselor and a student do with one another works in browsers that run no scripts. */
class NoScriptJourneyTest {
    private static final String TASK = "Bring two questions";
    private static final String STEP = "Visit the archive";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String group = "Class " + unique;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Page counselor;
    private Page student;
    private String studentPage;

    @Test
    void everything_but_following_along_works_without_scripts_and_what_stands_still_says_so() throws Exception {
        join();
        giveATaskFromTheStudentsPage();
        doTheTask();
        askForHelpAndBeAnswered();
        readANoteThatWasChanged();
        planAndSubscribe();
        report();
        checkTheLogAndLeave();
    }

    /** A group is made and joined, with a part left out and a last day. */
    private void join() {
        counselor = Browsers.signIn(Browsers.withoutScripts(), "counselor", "/counselor");
        counselor.fill("#name", group);
        Browsers.click(counselor, "main button", "Make the group");
        assertThat(counselor.locator("h1")).hasText(group);
        standsStill(counselor);
        String invitation = counselor.locator(".invite a").getAttribute("href");

        student = Browsers.withoutScripts();
        Newcomer.signUp(student, "/account");
        student.navigate(Browsers.url(invitation));
        student.uncheck("#join-careers");
        student.fill("#join-until", today.plusMonths(6).toString());
        student.check("#consent");
        Browsers.click(student, "main button", "Join");
        assertThat(student.locator("[role=status]").first()).containsText("You joined");
    }

    private void giveATaskFromTheStudentsPage() {
        reloadUntil(counselor, "Tess Tester");
        counselor.locator("#students tbody a").click();
        assertThat(counselor.locator("main")).containsText("does not share this");
        standsStill(counselor);
        studentPage = counselor.url();

        Browsers.click(counselor, "main a", "Give a task");
        assertThat(counselor.locator("#some")).isChecked();
        assertThat(counselor.locator("[name=person]")).isChecked();
        counselor.selectOption("#kind", "own");
        counselor.fill("#head", TASK);
        Browsers.click(counselor, "main button", "Give the task");
        assertThat(counselor.locator("[role=status]").first()).containsText("Given to Tess Tester");
        standsStill(counselor);
    }

    private void doTheTask() {
        student.navigate(Browsers.url("/account"));
        student.locator(".resource", new Page.LocatorOptions().setHasText(TASK))
                .locator("a")
                .click();
        student.fill("#evidence", "https://example.org/questions");
        Browsers.click(student, "main button", "It is done");
        assertThat(student.locator("[role=status]").first()).containsText("Done");
        counselor.reload();
        assertThat(counselor.locator("tbody a[rel~=noopener]")).hasAttribute("href", "https://example.org/questions");
    }

    private void askForHelpAndBeAnswered() {
        String question = "Which college, " + unique + "?";
        student.navigate(Browsers.url("/account/counselor"));
        student.locator("main textarea").fill(question);
        Browsers.click(student, "main button", "Ask for help");

        counselor.navigate(Browsers.url("/counselor/follow-ups"));
        reloadUntil(counselor, question);
        standsStill(counselor);
        Locator line = counselor.locator("#lines > li", new Page.LocatorOptions().setHasText(question));
        line.locator("summary").click();
        line.locator("[name=until]").fill(today.plusDays(2).toString());
        line.locator("button[value=snoozed]").click();
        assertThat(counselor.locator("[role=status]").first()).containsText("Put off until its day.");

        Browsers.click(counselor, "main nav a", "Put off");
        line.locator("summary").click();
        line.locator("[name=note]").fill("Called.");
        line.locator("button[value=done]").click();
        assertThat(counselor.locator("[role=status]").first()).containsText("Done.");
        counselor.navigate(studentPage);
    }

    private void readANoteThatWasChanged() {
        counselor.fill("#note-text", "See you on Monday.");
        counselor.check("#note-shared");
        Browsers.click(counselor, "main button", "Keep the note");
        Browsers.click(counselor, "main summary", "Change the text");
        counselor.locator("[name^=words-]").fill("See you on Tuesday.");
        Browsers.click(counselor, "main button", "Keep the change");
        assertThat(counselor.locator("main")).containsText("See you on Tuesday.");

        student.reload();
        assertThat(student.locator("main")).containsText("marked as answered");
        Locator note = student.locator(".resource", new Page.LocatorOptions().setHasText("See you on Tuesday."));
        assertThat(note).containsText(", changed");
    }

    private void planAndSubscribe() throws IOException, InterruptedException {
        student.navigate(Browsers.url("/account/plan"));
        student.fill("#head", STEP);
        Browsers.click(student, "main summary", "With a date");
        student.fill("#due", today.plusDays(30).toString());
        Browsers.click(student, "main button", "Add");
        assertThat(student.locator("[role=status]").first()).containsText("Added");

        student.navigate(Browsers.url("/account/plan/calendar"));
        Browsers.click(student, "main button", "Make a link");
        org.assertj.core.api.Assertions.assertThat(read(student.locator("#link").inputValue()))
                .startsWith("BEGIN:VCALENDAR")
                .contains(STEP);
        Browsers.click(student, "main button", "End this link");
        assertThat(student.locator("[role=status]").first()).containsText("leads nowhere any more");

        student.navigate(Browsers.url("/account/plan"));
        Browsers.click(student, "main button", "Mark as done");
        assertThat(student.locator("[role=status]").first()).containsText("Marked as done.");
    }

    private void report() {
        student.navigate(Browsers.url("/account/reports"));
        Browsers.click(student, "main button", "Make a report");
        assertThat(student.locator("main")).containsText(STEP);
        Browsers.click(student, "main button", "Make a link");
        Page reader = Browsers.withoutScripts();
        reader.navigate(student.locator("#link").inputValue());
        assertThat(reader.locator("main")).containsText(STEP);
    }

    private void checkTheLogAndLeave() {
        student.navigate(Browsers.url("/account/privacy"));
        assertThat(student.locator("main")).containsText("Opened your page in " + group);
        student.click("a[href='/account/privacy/log']");
        assertThat(student.locator("[role=status]").first()).containsText("as they were written");
        student.navigate(Browsers.url("/account/privacy"));
        student.locator("form[action*='/leave/'] button").click();
        assertThat(student.locator("[role=status]").first()).containsText("You left");
        org.assertj.core.api.Assertions.assertThat(
                        counselor.navigate(studentPage).status())
                .isEqualTo(403);
        assertThat(counselor.locator("main")).containsText("no longer agrees");
    }

    private static void standsStill(Page page) {
        assertThat(page.locator("main noscript p")).containsText("only where JavaScript runs");
    }

    /** Loads the page again, as one does where nothing follows along, until it says that. */
    private static void reloadUntil(Page page, String words) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return page.locator("main").textContent().contains(words);
        });
    }

    private static String read(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
