package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page in light, dark and at 320 px: no axe violation, nothing wider than the screen, nothing from elsewhere. */
class AccessibilityTest {
    private static final List<String> PUBLIC = List.of(
            "/",
            "/careers",
            "/careers?q=zzzzqqq",
            "/careers/technical-services-librarian",
            "/compare?career=electrician&career=paralegal",
            "/quiz",
            "/method",
            "/accuracy",
            "/privacy",
            "/no-such-page");
    private static final List<String> STUDENT = List.of(
            "/account",
            "/account/assessments",
            "/account/careers",
            "/account/plan",
            "/account/privacy",
            "/account/privacy/erase",
            "/join");
    private static final List<String> COUNSELOR = List.of("/counselor");
    private static final List<String> ADMIN = List.of(
            "/admin",
            "/admin/new",
            "/admin/careers/carpenter",
            "/admin/careers/carpenter/preview",
            "/admin/careers/carpenter/versions",
            "/admin/careers/carpenter/withdraw",
            "/admin/careers/carpenter/review",
            "/admin/careers/carpenter/diff?from=1&to=draft",
            "/admin/audit",
            "/admin?part=stale",
            "/admin/links",
            "/admin/transfer",
            "/admin/import",
            "/admin/careers/carpenter/image",
            "/admin/health");

    @Test
    void public_pages() throws Exception {
        Quiz quiz = new Quiz();
        String sitting = quiz.begin(java.util.UUID.randomUUID().toString());
        quiz.complete(sitting);
        check(null, List.of("/results/" + sitting, "/results/" + sitting + "/fit/carpenter"));
        check(null, PUBLIC);
    }

    @Test
    void question_page() {
        forEachLook(page -> {
            page.navigate(Stage.url("/quiz"));
            page.locator("main form button").last().click();
            page.waitForSelector("#question");
            return problems(page, "/quiz/question");
        });
    }

    @Test
    void account_pages() {
        check("student", STUDENT);
    }

    @Test
    void counselor_pages() {
        check("counselor", COUNSELOR);
    }

    @Test
    void admin_pages() {
        check("admin", ADMIN);
    }

    private static void check(String account, List<String> paths) {
        forEachLook(page -> {
            if (account != null) {
                Stage.signIn(page, account, paths.getFirst());
            }
            List<String> found = new ArrayList<>();
            for (String path : paths) {
                page.navigate(Stage.url(path));
                found.addAll(problems(page, path));
            }
            return found;
        });
    }

    private static void forEachLook(java.util.function.Function<Page, List<String>> look) {
        List<String> found = new ArrayList<>();
        for (Page page : List.of(
                Stage.visitor(1280, 900, ColorScheme.LIGHT),
                Stage.visitor(1280, 900, ColorScheme.DARK),
                Stage.visitor(320, 700, ColorScheme.LIGHT))) {
            page.onConsoleMessage(m -> {
                if (m.type().equals("error") && !m.text().contains("404")) {
                    found.add(page.url() + " console: " + m.text());
                }
            });
            found.addAll(look.apply(page));
            page.context().close();
        }
        assertThat(found).isEmpty();
        assertThat(Stage.FOREIGN).isEmpty();
    }

    private static List<String> problems(Page page, String path) {
        List<String> found = new ArrayList<>();
        String look = path + " at " + page.viewportSize().width;
        // Legacy mode only spares an empty tab per page for results of frames of other origins: there are none here.
        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().forEach(v -> v.getNodes()
                .forEach(n -> found.add(look + ": " + v.getId() + " " + n.getTarget() + " " + n.getHtml())));
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        if (width > page.viewportSize().width) {
            found.add(look + ": is " + width + " px wide");
        }
        return found;
    }
}
