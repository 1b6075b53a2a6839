package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page in light, dark, with text at 200 %, zoomed to 200 % and at 320 px: no axe violation, nothing wider than
 * the screen, nothing from elsewhere.
 */
class AccessibilityTest {
    private static TestUsers cast;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        cast = new TestUsers();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void pages_have_no_fault_that_a_machine_can_find(Reader reader) {
        List<String> found = new ArrayList<>();
        Page page = cast.page(reader);
        for (PageCase look : PageCase.ALL) {
            if (look.who() == reader) {
                found.addAll(problems(page, look));
            }
        }
        assertThat(found).isEmpty();
        assertThat(Browsers.FOREIGN).isEmpty();
    }

    @Test
    void nor_have_suggestions_while_typing() {
        Page page = Browsers.visitor();
        page.navigate(Browsers.url("/"));
        page.fill("#home-q", "libr");
        page.waitForSelector(".suggest li");
        assertThat(Axe.problems(page)).isEmpty();
    }

    @Test
    void nor_has_the_question_before_many_careers_are_changed_at_once() {
        Page page = cast.page(Reader.ADMIN);
        page.navigate(Browsers.url("/admin?all=yes"));
        page.locator("input[name=career]").first().check();
        page.locator("button[name=do]").first().click();
        assertThat(page.url()).isEqualTo(Browsers.url("/admin/bulk"));
        assertThat(Axe.problems(page)).isEmpty();
    }

    private static List<String> problems(Page page, PageCase look) {
        List<String> found = new ArrayList<>();
        Consumer<ConsoleMessage> console = m -> {
            // The browser reports a page's own refusal as an error; that one is meant.
            if (m.type().equals("error")
                    && !(look.status() >= 400 && m.text().contains("status of " + look.status()))) {
                found.add(page.url() + " console: " + m.text());
            }
        };
        page.onConsoleMessage(console);
        String address = cast.address(look);
        Response response = page.navigate(Browsers.url(address));
        if (response.status() != look.status()
                || !URI.create(page.url()).getPath().equals(address.replaceAll("\\?.*", ""))) {
            found.add(address + " answered " + response.status() + " at " + page.url());
        }
        found.addAll(Axe.problems(page));
        page.offConsoleMessage(console);
        return found;
    }
}
