package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.backends.Keycloak;
import waymark.backends.Ports;
import waymark.backends.ProjectPaths;
import waymark.local.mail.Mailbox;
import waymark.local.mail.Message;

/** Keycloak's pages as people meet them: they are Waymark's, and a forgotten password is no end. */
class SignInJourneyTest {
    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");
    private static final String NEW = "four plain words here";

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
    void pages_for_signing_in_and_up_are_waymarks_accessible_and_load_nothing_from_elsewhere() {
        Page page = Browsers.visitor();
        List<String> requests = new CopyOnWriteArrayList<>();
        page.navigate(Browsers.url("/signin"));
        page.onRequest(request -> requests.add(request.url()));
        page.reload();
        isWaymarks(page, "Sign in");
        page.fill("#username", "nobody");
        page.fill("#password", "not the password");
        page.click("[type=submit]");
        assertThat(page.locator("[role=alert]")).containsText("do not go together");
        isWaymarks(page, "Sign in");
        Browsers.click(page, "main a", "I forgot my password");
        isWaymarks(page, "Get a new password");
        Browsers.click(page, "main a", "Back to signing in");
        Browsers.click(page, "main a", "Create account");
        isWaymarks(page, "Create your account");
        assertThat(page.locator("main")).containsText("aged 13 or older");
        assertThat(page.locator("main")).containsText("What we keep");
        assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("Your privacy")))
                .hasAttribute("href", Browsers.url("/privacy"));
        assertThat(requests)
                .isNotEmpty()
                .allMatch(url -> url.startsWith(Keycloak.shared().url()));
    }

    @Test
    void what_is_wrong_with_a_new_account_is_said_at_the_top_and_at_its_field() {
        Page page = Browsers.visitor();
        page.navigate(Browsers.url("/signup"));
        page.fill("#username", "student");
        page.fill("#password", "short");
        page.fill("#password-confirm", "shorter");
        page.fill("#email", "somebody@example.org");
        page.fill("#firstName", "Some");
        page.fill("#lastName", "Body");
        page.click("[type=submit]");
        isWaymarks(page, "Create your account");
        Browsers.click(page, ".errors a", "That username is taken");
        assertThat(page.locator("#username")).isFocused();
        assertThat(page.locator("#username")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#input-error-password-confirm")).containsText("The two passwords differ");
        assertThat(page.locator("#email")).hasValue("somebody@example.org");
    }

    @Test
    void who_forgot_the_password_gets_a_link_by_mail_chooses_a_new_one_and_is_signed_in() {
        Newcomer newcomer = Newcomer.signUp(Browsers.visitor(), "/account");
        Page page = Browsers.visitor();
        asksForALink(page, newcomer);
        page.navigate(link(newcomer));
        isWaymarks(page, "Choose a new password");
        saveNew(page);
        page.waitForURL(Browsers.url("/account/careers"));

        Page later = Browsers.visitor();
        Browsers.signIn(later, newcomer.name(), NEW, "/account/careers");
        later.close();
    }

    @Test
    void the_link_works_on_another_device_too() {
        Newcomer newcomer = Newcomer.signUp(Browsers.visitor(), "/account");
        asksForALink(Browsers.visitor(), newcomer);
        Page phone = Browsers.visitor();
        phone.navigate(link(newcomer));
        saveNew(phone);
        isWaymarks(phone, "Done");
        Browsers.click(phone, "main a", "Go on to Waymark");
        phone.fill("#username", newcomer.name());
        phone.fill("#password", NEW);
        phone.click("[type=submit]");
        phone.waitForURL(Browsers.url("/account"));
        phone.navigate(link(newcomer));
        assertThat(phone.locator("main")).containsText("used before"); // once is enough
    }

    @Test
    void signing_in_needs_no_scripts() {
        Page page = Browsers.withoutScripts();
        page.navigate(Browsers.url("/signin?return=/account/careers"));
        assertThat(page.locator("button")).hasCount(1); // none that would do nothing
        Browsers.signIn(page, "student", "/account/careers");
    }

    private static void asksForALink(Page page, Newcomer newcomer) {
        page.navigate(Browsers.url("/signin?return=/account/careers"));
        Browsers.click(page, "main a", "I forgot my password");
        page.fill("#username", newcomer.name());
        page.click("[type=submit]");
        assertThat(page.locator("[role=status]")).containsText("a message is on its way");
    }

    private static String link(Newcomer newcomer) {
        String address = newcomer.name() + "@example.org";
        Message message = await().until(
                        () -> mailbox.messages().stream()
                                .filter(m -> m.to().equals(address))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(message.subject()).isEqualTo("A new password for Waymark");
        Matcher link = LINK.matcher(message.text());
        assertThat(link.find()).as(message.text()).isTrue();
        return link.group();
    }

    private static void saveNew(Page page) {
        page.fill("#password-new", NEW);
        page.fill("#password-confirm", NEW);
        page.click("[type=submit]");
    }

    private static void isWaymarks(Page page, String title) {
        assertThat(page).hasTitle(title + " · Waymark");
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("header a.brand")).hasAttribute("href", Browsers.url("/"));
        page.waitForFunction("document.querySelector('.brand img').naturalWidth > 0");
        page.waitForFunction("[...document.fonts].some(font => font.status === 'loaded')");
        assertThat(Axe.problems(page)).isEmpty();
    }
}
