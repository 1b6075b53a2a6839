package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An admin brings in a school's roster; a student of it is invited, agrees, and is seen. */
class RosterJourneyTest {
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_roster_is_compared_applied_and_invites_and_the_counselor_sees_who_agreed() throws IOException {
        String group = "Homeroom " + unique;
        Page admin = Browsers.signedIn("admin", "/admin/schools");
        admin.fill("#name", "School " + unique);
        press(admin, "Make the school");
        admin.fill("#email", "counselor@example.org");
        press(admin, "Keep a place");
        assertThat(admin.locator("[role=status]").first()).containsText("A place is kept");
        Page counselor = Browsers.signedIn("counselor", "/counselor");

        admin.click("a[href$='/rosters']");
        send(admin, RosterSet.zip("org-" + unique, group, "counselor@example.org", "no address"));
        assertThat(admin.locator("div.errors"))
                .containsText("users.csv, line 3, column “email”: is no e-mail address.");

        // The same as a spreadsheet saved as CSV is compared alike; it is not applied here.
        Download template = admin.waitForDownload(() -> Browsers.click(admin, "main a", "Download a CSV file"));
        String header = Files.readString(template.path()).lines().findFirst().orElseThrow();
        send(admin, csv(header + "\n%s,Ros,Tered,student@example.org,7,counselor@example.org\n".formatted(group)));
        assertThat(admin.locator("[aria-label=Groups] tbody tr")).containsText(group);
        assertThat(admin.locator("[aria-label=Students] tbody tr")).containsText("Ros Tered");
        admin.navigate(admin.url().replaceAll("/rosters/.*", "/rosters"));

        byte[] set = RosterSet.zip("org-" + unique, group, "counselor@example.org", "student@example.org");
        send(admin, set);
        assertThat(admin.locator("[aria-label=Groups] tbody tr")).containsText(group);
        assertThat(admin.locator("[aria-label=Students] tbody tr")).containsText("Ros Tered");
        counselor.reload();
        assertThat(counselor.locator("main")).not().containsText(group);

        press(admin, "Make these 2 changes");
        assertThat(admin.locator("[role=status]").first()).containsText("Applied");
        counselor.reload();
        counselor
                .locator("main a", new Page.LocatorOptions().setHasText(group))
                .first()
                .click();
        assertThat(counselor.locator("#students")).containsText("Nobody has joined yet");
        String list = counselor.url().replaceAll("\\?.*", "");
        counselor.navigate(list + "/leaders");
        assertThat(counselor.locator("main")).containsText("Ros Tered");

        // This page looks for what waits for an address each time; others do it once in a minute.
        Page student = Browsers.signedIn("student", "/account/privacy");
        assertThat(student.locator("main")).containsText(group);
        student.navigate(Browsers.url("/account"));
        student.locator("section[aria-labelledby=invited] a", new Page.LocatorOptions().setHasText(group))
                .click();
        assertThat(student.locator("h1")).containsText(group);
        student.check("#consent");
        press(student, "Join");
        assertThat(student.locator("[role=status]").first()).containsText("You joined");
        counselor.navigate(list);
        assertThat(counselor.locator("#students tbody tr")).hasCount(1);

        admin.navigate(admin.url().replaceAll("/rosters/.*", "/rosters"));
        send(admin, set);
        assertThat(admin.locator("main")).containsText("There is nothing to change");
        admin.navigate(admin.url().replaceAll("/rosters/.*", "/rosters"));
        send(admin, csv("group,name,email\n"));
        assertThat(admin.locator("div.errors")).containsText("comes from its own system as OneRoster");

        student.locator("form[action*='/leave/'] button", new Page.LocatorOptions().setHasText(group))
                .click();
        assertThat(student.locator("[role=status]").first()).containsText("You left");
    }

    private static FilePayload csv(String text) {
        return new FilePayload("roster.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Page admin, byte[] zip) {
        send(admin, new FilePayload("roster.zip", "application/zip", zip));
    }

    private static void send(Page admin, FilePayload file) {
        admin.setInputFiles("#file", file);
        press(admin, "Compare");
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .click();
    }
}
