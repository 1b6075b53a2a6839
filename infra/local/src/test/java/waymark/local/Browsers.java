package waymark.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import waymark.backends.Keycloak;
import waymark.backends.SharedBackend;

/** One real portal with the whole published catalogue and one real Chromium for all tests of this module. */
final class Browsers {
    private static final Map<String, String> NO_LIMITS = Map.of(
            "WAYMARK_LIMIT_CALLS", "1000000",
            "WAYMARK_LIMIT_ADDRESS", "1000000",
            "WAYMARK_LIMIT_FAILURES", "1000000",
            "WAYMARK_LIMIT_SIGNIN", "10000",
            "WAYMARK_LIMIT_ARRIVALS", "10000",
            "WAYMARK_LIMIT_EXPORTS", "10000");

    /** Where pages asked for something outside the portal and its sign-in. */
    static final List<String> FOREIGN = new CopyOnWriteArrayList<>();

    /** Whose import failed is kept too: every test says why, and none meets half a catalogue. */
    private static final SharedBackend<Portal> PORTAL = new SharedBackend<>(Browsers::open);

    private static Browser browser;

    private Browsers() {}

    static Portal portal() {
        return PORTAL.get();
    }

    private static Portal open() {
        Portal portal = Portal.start(TestPortal.options(NO_LIMITS));
        Catalogue.fill(portal.url());
        return portal;
    }

    static String url(String path) {
        return portal().url() + path;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            browser = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    // On IPv6 another container, such as the one that removes containers, may have
                                    // been given the number that Keycloak has on IPv4.
                                    "--host-resolver-rules=MAP localhost 127.0.0.1",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }
        return browser;
    }

    private static Path chromium() {
        String named = System.getenv("CHROMIUM");
        return List.of(named == null ? "/usr/bin/chromium" : named, "/usr/bin/chromium", "/usr/bin/google-chrome")
                .stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install Debian's package chromium, or name one in the variable CHROMIUM."));
    }

    /** Leaves every page that is open, so that none goes on asking while another class is run. */
    static synchronized void leavePages() {
        if (browser != null) {
            browser.contexts().stream()
                    .flatMap(context -> context.pages().stream())
                    .forEach(page -> page.navigate("about:blank"));
        }
    }

    /** A visitor's page in a browser of its own. */
    static Page visitor() {
        return page(new Browser.NewContextOptions());
    }

    /** The same in a browser that runs no scripts. */
    static Page withoutScripts() {
        return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options.setViewportSize(1280, 900));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        String own = portal().url();
        String signIn = Keycloak.shared().url();
        page.onRequest(r -> {
            if (!r.url().startsWith(own)
                    && !r.url().startsWith(signIn)
                    && !r.url().startsWith("data:")) {
                FOREIGN.add(page.url() + " asked for " + r.url());
            }
        });
        return page;
    }

    /** A visitor's page whose browser holds a sitting, as after beginning the quiz. */
    static Page holding(String sitting) {
        Page page = visitor();
        page.context()
                .addCookies(List.of(new Cookie("__Host-sitting", sitting)
                        .setDomain("localhost")
                        .setPath("/")
                        .setSecure(true)));
        return page;
    }

    /** Signs a demo account in and lands on {@code path}. */
    static Page signedIn(String account, String path) {
        return signIn(visitor(), account, path);
    }

    static Page signIn(Page page, String account, String path) {
        return signIn(page, account, "waymark", path);
    }

    static Page signIn(Page page, String account, String password, String path) {
        page.navigate(url("/signin?return=" + path));
        page.fill("#username", account);
        page.fill("#password", password);
        page.click("[type=submit]");
        page.waitForURL(url(path));
        return page;
    }

    /** Clicks the first element of these that holds the text. */
    static void click(Page page, String selector, String text) {
        page.locator(selector, new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }
}
