package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An admin looks after people's accounts. */
class PeopleJourneyTest {

    @Test
    void an_admin_finds_a_person_makes_them_a_counselor_and_signs_them_out() {
        Page person = Browsers.visitor();
        Newcomer newcomer = Newcomer.signUp(person, "/account");
        Page admin = Browsers.signedIn("admin", "/admin/people");
        find(admin, newcomer.name().substring(2));
        assertThat(admin.locator("h1")).hasText("Tess Tester");
        button(admin, "Give the role counselor").click();
        assertThat(admin.locator("main [role=status]")).containsText("They are a counselor from now on.");
        assertThat(admin.locator("main")).containsText("Counselor: yes");
        assertThat(admin.locator("main")).containsText("Gave the role counselor");

        signsInAgain(person, newcomer, "/counselor");
        assertThat(person.locator("h1")).isVisible();

        admin.reload();
        assertThat(admin.locator("main")).containsText("in one place");
        button(admin, "Sign them out everywhere").click();
        assertThat(admin.locator("main [role=status]")).containsText("They are signed out everywhere.");
        assertThat(admin.locator("main")).containsText("nowhere");
        signsInAgain(person, newcomer, "/account");

        admin.locator("details summary", hasText("Take the role counselor")).click();
        button(admin, "Take the role counselor").click();
        assertThat(admin.locator("main [role=status]")).containsText("They are no counselor any more");
        signsInAgain(person, newcomer, "/account");
        assertThat(person.locator("header")).not().containsText("Students");
    }

    @Test
    void whose_account_is_disabled_is_out_at_once_and_back_when_it_is_opened_without_scripts() {
        Page person = Browsers.visitor();
        Newcomer newcomer = Newcomer.signUp(person, "/account");
        Page admin = Browsers.signIn(Browsers.withoutScripts(), "admin", "/admin/people");
        find(admin, newcomer.name().substring(2));
        admin.locator("details summary", hasText("Disable the account")).click();
        button(admin, "Disable the account").click();
        assertThat(admin.locator("main [role=status]")).containsText("The account is disabled");

        fillIn(person, newcomer, "/account");
        assertThat(person.locator("[role=alert]")).isVisible();

        button(admin, "Open the account again").click();
        assertThat(admin.locator("main [role=status]")).containsText("The account is open again.");
        signsInAgain(person, newcomer, "/account");
    }

    @Test
    void nobody_takes_the_role_admin_from_themselves() {
        Page admin = Browsers.signedIn("admin", "/admin/people");
        find(admin, "admin@example.org");
        assertThat(admin.locator("h1")).hasText("Alex Admin");
        assertThat(admin.locator("main")).containsText("You cannot take the role admin from yourself.");
        assertThat(admin.locator("main")).containsText("You cannot disable your own account.");
        assertThat(button(admin, "Take the role admin")).hasCount(0);
    }

    private static void find(Page admin, String part) {
        admin.fill("main input[type=search]", part);
        button(admin, "Find").click();
        admin.locator("main tbody a").first().click();
    }

    private static void signsInAgain(Page page, Newcomer newcomer, String path) {
        fillIn(page, newcomer, path);
        page.waitForURL(Browsers.url(path));
    }

    /** Whoever was signed out is asked for the password. */
    private static void fillIn(Page page, Newcomer newcomer, String path) {
        page.navigate(Browsers.url(path));
        page.fill("#username", newcomer.name());
        page.fill("#password", newcomer.password());
        page.click("#kc-login");
    }

    private static Locator button(Page page, String text) {
        return page.locator("main button", hasText(text));
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
