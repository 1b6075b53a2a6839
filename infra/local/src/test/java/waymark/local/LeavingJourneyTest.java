package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A student goes, for today and for good. */
class LeavingJourneyTest {

    @Test
    void who_signed_out_is_out_everywhere_and_who_erases_the_account_gets_a_receipt_from_each_service() {
        Page page = Browsers.visitor();
        Newcomer newcomer = Newcomer.signUp(page, "/account");
        page.navigate(Browsers.url("/account/careers/paralegal"));
        page.locator("main form button").first().click();
        assertThat(page.locator("[role=status]").first()).containsText("Saved.");

        Browsers.click(page, "header button", "Sign out");
        assertThat(page.locator("header")).containsText("Sign in");
        assertThat(page.locator("main [role=status]")).containsText("You are signed out");
        page.navigate(Browsers.url("/account"));
        assertThat(page.locator("#password")).isVisible(); // Keycloak has forgotten the sign-in too
        Browsers.signIn(page, newcomer.name(), newcomer.password(), "/account/careers");
        assertThat(page.locator("main")).containsText("Paralegal");

        page.navigate(Browsers.url("/account/privacy"));
        Browsers.click(page, "main a", "Erase everything");
        page.fill("#word", "no");
        Browsers.click(page, "main button", "Erase everything");
        assertThat(page.locator("main div.errors")).containsText("Nothing has been erased");
        page.fill("#word", "erase");
        Browsers.click(page, "main button", "Erase everything");
        assertThat(page.locator("h1")).hasText("Goodbye");
        assertThat(page.locator("#receipts .tag")).hasText(new String[] {"Erased", "Erased", "Erased", "Erased"});
        assertThat(page.locator("#receipts")).containsText("Nothing of yours is left here.");

        page.navigate(Browsers.url("/account"));
        page.fill("#username", newcomer.name());
        page.fill("#password", newcomer.password());
        page.click("[type=submit]");
        assertThat(page.locator("body")).containsText("do not go together"); // there is no such account
    }
}
