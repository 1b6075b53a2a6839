package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.backends.Keycloak;
import waymark.backends.KeycloakAdmin;
import waymark.backends.Ports;
import waymark.backends.ProjectPaths;
import waymark.local.mail.Mailbox;
import waymark.local.mail.Message;

/** People change how they sign in: address, passkey, one-time codes. */
class SignInMethodJourneyTest {
    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");
    private static final String HERE = "/account/sign-in";

    private static Mailbox mailbox;

    @BeforeAll
    static void openMailbox() {
        var anybody = new InetSocketAddress(0).getAddress(); // Keycloak may be in a container
        mailbox = Mailbox.open(Ports.free(), Keycloak.shared().mail(), anybody, ProjectPaths.find());
    }

    @AfterAll
    static void closeMailbox() {
        mailbox.close();
    }

    @Test
    void an_address_is_confirmed_and_another_counts_once_its_link_was_opened() {
        Page page = Browsers.visitor();
        Newcomer newcomer = Newcomer.signUp(page, HERE);
        String first = newcomer.name() + "@example.org";
        assertThat(page.locator("main")).containsText(first + " (not confirmed)");
        Browsers.click(page, "main a", "Confirm the address");
        assertThat(page.locator("h1")).hasText("Is this your e-mail address?");
        page.locator("main [type=submit]").first().click();
        page.navigate(link(first));
        page.navigate(Browsers.url(HERE));
        assertThat(page.locator("main")).containsText(first + " (confirmed)");

        String next = "new-" + first;
        Browsers.click(page, "main a", "Change the address");
        assertThat(page.locator("h1")).hasText("Change your e-mail address");
        org.assertj.core.api.Assertions.assertThat(Axe.problems(page)).isEmpty();
        page.fill("#email", next);
        page.click("main button >> nth=0");
        assertThat(page.locator("h1")).hasText("Look into your mail");
        page.navigate(Browsers.url(HERE));
        assertThat(page.locator("main")).containsText(first + " (confirmed)");
        page.navigate(link(next));
        page.navigate(Browsers.url(HERE));
        assertThat(page.locator("main")).containsText(next + " (confirmed)");
    }

    @Test
    void who_lets_it_be_comes_back_and_nothing_is_told() {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, HERE);
        Browsers.click(page, "main a", "Set up one-time codes");
        Browsers.click(page, "main button", "Leave it as it is");
        page.waitForURL(Browsers.url(HERE));
        assertThat(page.locator("main [role=status]")).hasCount(0);
    }

    @Test
    void a_passkey_is_added_signs_in_without_a_password_and_is_removed() {
        Page page = Browsers.visitor();
        Newcomer newcomer = Newcomer.signUp(page, HERE);
        Phone phone = Phone.of(page);
        Browsers.click(page, "main a", "Add a passkey");
        assertThat(page.locator("h1")).hasText("Add a passkey");
        org.assertj.core.api.Assertions.assertThat(Axe.problems(page)).isEmpty();
        page.click("#registerWebAuthn");
        page.waitForURL(Browsers.url(HERE + "?did=passkey"));
        assertThat(page.locator("main [role=status]")).containsText("The passkey is added.");

        Browsers.click(page, "header button", "Sign out");
        assertThat(page.locator("main [role=status]")).containsText("You are signed out");
        phone.agrees(false); // else the page offers it by itself, and is gone before anybody clicks
        page.navigate(Browsers.url("/signin?return=" + HERE));
        assertThat(page.locator("#authenticateWebAuthnButton")).isVisible();
        phone.agrees(true);
        page.evaluate("setTimeout(() => document.getElementById('authenticateWebAuthnButton')?.click())");
        page.waitForURL(Browsers.url(HERE));
        assertThat(page.locator("main")).containsText(newcomer.name());

        Browsers.click(page, "main li a", "Remove");
        page.click("#kc-accept");
        page.waitForURL(Browsers.url(HERE + "?did=removed"));
        assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("Remove")))
                .hasCount(0);
    }

    @Test
    void counselors_set_up_codes_where_they_must_and_are_asked_for_one_once() throws Exception {
        Api admin = Api.of(Browsers.signedIn("admin", "/admin"));
        Page page = Browsers.visitor();
        Newcomer counselor = Newcomer.signUp(page, HERE);
        String id = Api.of(page).text("id", "GET", "/api/me", null);
        admin.json("PUT", "/api/admin/people/" + id + "/roles/counselor", null);
        demandSecondStep(true);
        try {
            asksForPassword(page, counselor);
            assertThat(page.locator("h1")).hasText("Set up one-time codes");
            org.assertj.core.api.Assertions.assertThat(Axe.problems(page)).isEmpty();
            Totp phone = Totp.of(page.locator("#kc-totp-secret-key").textContent());
            page.fill("#totp", phone.code(Instant.now(), 0));
            page.fill("#userLabel", "My phone");
            page.click("#saveTOTPBtn");
            page.waitForURL(Browsers.url(HERE));
            assertThat(page.locator("main li", new Page.LocatorOptions().setHasText("My phone")))
                    .isVisible();

            Page elsewhere = Browsers.withoutScripts();
            asksForPassword(elsewhere, counselor);
            assertThat(elsewhere.locator("h1")).hasText("Your code, please");
            elsewhere.fill("#otp", "000000");
            elsewhere.click("#kc-login");
            assertThat(elsewhere.locator("#input-error-otp")).containsText("That code is not right");
            elsewhere.fill("#otp", phone.code(Instant.now(), 1));
            elsewhere.click("#kc-login");
            elsewhere.waitForURL(Browsers.url(HERE));

            Browsers.signIn(Browsers.visitor(), "student", "/account"); // who is a student only needs none
        } finally {
            demandSecondStep(false);
        }
    }

    private static void asksForPassword(Page page, Newcomer newcomer) {
        page.navigate(Browsers.url("/signin?return=" + HERE));
        page.fill("#username", newcomer.name());
        page.fill("#password", newcomer.password());
        page.click("#kc-login");
    }

    private static void demandSecondStep(boolean demanded) {
        var admin = new KeycloakAdmin(Keycloak.shared().url());
        String executions = "/waymark/authentication/flows/sign%20in/executions";
        String all = admin.call("GET", executions, null);
        JsonObject codes = JsonParser.parseString(all).getAsJsonArray().asList().stream()
                .map(e -> e.getAsJsonObject())
                .filter(e -> e.get("displayName").getAsString().equals("code of counselors and admins"))
                .findFirst()
                .orElseThrow();
        codes.addProperty("requirement", demanded ? "CONDITIONAL" : "DISABLED");
        admin.call("PUT", executions, codes.toString());
    }

    /** Holds passkeys, as a phone does. */
    private record Phone(CDPSession devtools, String id) {
        static Phone of(Page page) {
            CDPSession devtools = page.context().newCDPSession(page);
            devtools.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            var arguments = new JsonObject();
            arguments.add("options", options);
            JsonObject added = devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
            return new Phone(devtools, added.get("authenticatorId").getAsString());
        }

        /** Whether its owner agrees to what it asks. */
        void agrees(boolean agreed) {
            var arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            arguments.addProperty("enabled", agreed);
            devtools.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
        }
    }

    private static String link(String address) {
        Message message = await().until(
                        () -> mailbox.messages().stream()
                                .filter(m -> m.to().equals(address))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Matcher link = LINK.matcher(message.text());
        org.assertj.core.api.Assertions.assertThat(link.find())
                .as(message.text())
                .isTrue();
        return link.group();
    }
}
