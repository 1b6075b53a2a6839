package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two editors at the desk: nothing goes out by accident, and nothing typed is lost. */
class DeskJourneyTest {
    private static final String OVERVIEW = "[name='g.overview']";
    private static final String SUMMARY = "[name='g.summary']";

    @Test
    void a_draft_is_sent_back_mended_approved_and_goes_out_on_time_and_the_old_text_comes_back()
            throws IOException, InterruptedException {
        String first = "Archives hold what nobody else kept. " + UUID.randomUUID();
        String mended = "An archive keeps what would otherwise be lost. " + UUID.randomUUID();
        Page author = opened("admin", "/admin/careers/archivist");
        String old = author.inputValue(OVERVIEW);
        typedAndSaved(author, OVERVIEW, first);
        press(author, "review");
        author.fill("#comment", "Is the beginning better?");
        press(author, "submit");
        assertThat(author.locator("[role=status]").first()).containsText("Sent for review");
        assertThat(author.locator("button[value=approve]")).hasCount(0);

        Page reviewer = Browsers.signedIn("editor", "/admin/careers/archivist/review");
        assertThat(reviewer.locator("blockquote")).containsText("Is the beginning better?");
        press(reviewer, "send-back");
        assertThat(reviewer.locator("main div.errors")).containsText("Say in the comment what should be mended");
        reviewer.fill("#comment", "Say why it matters.");
        press(reviewer, "send-back");
        assertThat(reviewer.locator("[role=status]").first()).containsText("Sent back");

        author.navigate(Browsers.url("/admin/careers/archivist"));
        assertThat(author.locator("main")).containsText("Say why it matters.");
        typedAndSaved(author, OVERVIEW, mended);
        press(author, "review");
        press(author, "submit");
        reviewer.navigate(Browsers.url("/admin/careers/archivist/diff"));
        // Among them may be figures that an import brought in meanwhile.
        assertThat(reviewer.locator("ins")
                        .filter(new Locator.FilterOptions().setHasText("archive keeps"))
                        .first())
                .isVisible();
        reviewer.navigate(Browsers.url("/admin/careers/archivist/review"));
        press(reviewer, "approve");
        assertThat(reviewer.locator("[role=status]").first()).containsText("Approved");

        Instant later = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
        author.navigate(Browsers.url("/admin/careers/archivist/review"));
        author.fill("#publishAt", LocalDateTime.ofInstant(later, ZoneOffset.UTC).toString());
        author.selectOption("#zone", "UTC");
        press(author, "schedule");
        assertThat(author.locator("main")).containsText("Goes out");
        // The page asks for it to the minute; so long nobody need wait here.
        Instant time = Instant.now().plusSeconds(4);
        Api.of(author).json("POST", "/api/admin/careers/archivist/schedule", "{\"publishAt\":\"" + time + "\"}");
        Page visitor = Browsers.visitor();
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            visitor.navigate(Browsers.url("/careers/archivist"));
            assertSays(visitor, mended);
        });
        org.assertj.core.api.Assertions.assertThat(Instant.now()).isAfterOrEqualTo(time);
        author.navigate(Browsers.url("/admin/audit?career=archivist"));
        assertThat(author.locator("tbody tr").first()).containsText("Published after review");
        assertThat(author.locator("tbody tr").first()).containsText("As scheduled");

        author.navigate(Browsers.url("/admin/careers/archivist/versions"));
        author.locator("button[aria-label='Restore version 1']").click();
        assertThat(author.locator(OVERVIEW)).hasValue(old);
        assertThat(author.locator("[role=status]").first()).containsText("The old version is your draft now");
    }

    @Test
    void two_editors_on_one_draft_lose_nothing() {
        String theirs = "What she wrote. " + UUID.randomUUID();
        String mine = "What he wrote into the summary of this guide, and it is long enough to be one.";
        Page she = opened("editor", "/admin/careers/museum-curator");
        Page he = opened("admin", "/admin/careers/museum-curator");
        typedAndSaved(she, OVERVIEW, theirs);
        he.fill(SUMMARY, mine);
        assertThat(he.locator("#autosave")).containsText("Erin Editor changed this career after you opened it");
        he.locator("#autosave button").click();
        assertThat(he.locator("#differences")).isVisible();
        assertThat(he.locator("main")).containsText("Also open by Erin Editor");
        assertThat(he.locator(SUMMARY)).hasValue(mine);
        assertThat(he.locator("tr.differs").filter(new Locator.FilterOptions().setHasText("Overview")))
                .containsText(theirs);
        he.locator("button[value='theirs-overview']").click();
        assertThat(he.locator(SUMMARY)).hasValue(mine);
        press(he, "save");
        assertThat(he.locator("[role=status]").first()).containsText("Saved");
        assertThat(he.locator(OVERVIEW)).hasValue(theirs);
        assertThat(he.locator(SUMMARY)).hasValue(mine);
    }

    @Test
    void a_row_is_moved_by_keyboard_alone_and_the_focus_goes_with_it() {
        Page editor = opened("editor", "/admin/careers/machinist");
        String head = editor.inputValue("[name='g.path.steps.2.head']");
        for (int at = 2; at > 0; at--) {
            Locator up = editor.locator("button[value='up-path.steps." + at + "']");
            if (at == 2) {
                editor.locator("details", new Page.LocatorOptions().setHas(up))
                        .last()
                        .locator("summary")
                        .press("Enter");
                up.focus();
            }
            assertThat(up).isFocused();
            up.press("Enter");
        }
        assertThat(editor.locator("button[value='down-path.steps.0']")).isFocused();
        assertThat(editor.locator("[name='g.path.steps.0.head']")).hasValue(head);
        assertThat(editor.locator("#autosave")).containsText("Saved");
    }

    @Test
    void a_draft_is_shown_to_somebody_without_an_account_until_the_link_is_ended() {
        String text = "Not for everybody yet. " + UUID.randomUUID();
        Page editor = opened("editor", "/admin/careers/jeweler");
        typedAndSaved(editor, OVERVIEW, text);
        editor.navigate(Browsers.url("/admin/careers/jeweler/review"));
        press(editor, "link");
        String link = editor.inputValue("#link");
        Page guest = Browsers.visitor();
        guest.navigate(link);
        assertThat(guest.locator(".draft-bar")).containsText("Draft preview, expires");
        assertSays(guest, text);
        press(editor, "unlink");
        org.assertj.core.api.Assertions.assertThat(guest.navigate(link).status())
                .isEqualTo(404);
        assertThat(guest.locator("main")).containsText("has expired or was ended");
    }

    /** A form, asked for again while the desk is still warming up. */
    private static Page opened(String account, String path) {
        Page page = Browsers.signedIn(account, path);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            if (page.locator(OVERVIEW).count() == 0) {
                page.navigate(Browsers.url(path));
            }
            org.assertj.core.api.Assertions.assertThat(page.locator(OVERVIEW).count())
                    .isEqualTo(1);
        });
        unfolded(page);
        return page;
    }

    private static void unfolded(Page editor) {
        editor.evaluate("document.querySelectorAll('.chapter').forEach(section => section.open = true)");
    }

    private static void typedAndSaved(Page editor, String field, String text) {
        unfolded(editor);
        editor.fill(field, text);
        assertThat(editor.locator("#autosave")).containsText("Saved ");
    }

    private static void press(Page page, String button) {
        page.locator("button[name=do][value='" + button + "']:not([tabindex])")
                .first()
                .click();
    }

    private static void assertSays(Page page, String text) {
        org.assertj.core.api.Assertions.assertThat(page.locator("main").textContent())
                .contains(text);
    }
}
