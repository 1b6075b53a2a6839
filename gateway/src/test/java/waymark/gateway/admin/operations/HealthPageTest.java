package waymark.gateway.admin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.admin.operations.HealthPages.HealthModel;
import waymark.gateway.admin.operations.HealthPages.LettersModel;
import waymark.gateway.identity.Visitor;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;
import waymark.outbox.DeadLetter;
import waymark.outbox.DeadLetterKind;

/** Thousands of letters are a few lines on the health page, and pages of their own behind it. */
class HealthPageTest {
    private static final Instant AT = Instant.parse("2026-11-24T20:30:00Z");
    private static final String ID = "quiz-3f2504e0-4f89-11d3-9a0c-0305e82c3301";
    private static final DeadLetterKind KIND =
            new DeadLetterKind(ID, "quiz/PeopleListener", "profile.person-erased.v1", "No room", 9_990, AT, AT);

    @Test
    void letters_are_counted_by_kind_and_all_of_a_kind_can_be_sent_again() {
        var all = new DeadLetter.All(List.of(), 10_000, List.of(KIND), List.of());
        String page = new StaticTemplates()
                .adminHealth(page(""), new HealthModel(List.of(), all, 0, 0, 0))
                .render();
        assertThat(page)
                .contains("10000 events, by reader and error", "data-label=\"Events\">9990</td>", "No room")
                .contains("href=\"/admin/health/letters?kind=" + ID, "action=\"/admin/health/kinds/" + ID)
                .contains("Nov 24, 2026, 20:30 UTC</time></td>")
                .contains("10 more are of other kinds");
    }

    @Test
    void what_became_of_a_kind_is_what_was_answered() {
        var none = new DeadLetter.All(List.of(), 0, List.of(), List.of());
        String page = new StaticTemplates()
                .adminHealth(page("kind"), new HealthModel(List.of(), none, 40, 2, 7))
                .render();
        assertThat(page)
                .contains("40 sent again.", "2 did not need it", "7 are still to be sent", "Every event was handled.");
    }

    @Test
    void letters_of_a_kind_have_pages() {
        var letter = new DeadLetter("people-2-17-quiz-PeopleListener", "people", "k", "t", "quiz/x", "e", 5, AT, "{}");
        var all = new DeadLetter.All(Collections.nCopies(25, letter), 9_990, List.of(KIND), List.of());
        String page = new StaticTemplates()
                .adminLetters(page(""), new LettersModel(all, ID, 1, 25))
                .render();
        assertThat(page)
                .contains("Page 2 of 400", "kind=" + ID + "&amp;page=2", "kind=" + ID + "&amp;page=0")
                .contains("name=\"kind\" value=\"" + ID, "Send all of this kind again");
        var gone = new DeadLetter.All(List.of(), 0, List.of(), List.of());
        assertThat(new StaticTemplates()
                        .adminLetters(page("sent"), new LettersModel(gone, ID, 0, 25))
                        .render())
                .contains("None of this kind is left.", "Sent again.");
    }

    private static PageModel page(String did) {
        var outcome = new PageModel.FormResult(did, new Form(Map.of()), HttpStatus.OK, List.of());
        return new PageModel(
                Visitor.stranger(""),
                new PageModel.Site("", null),
                "/admin/health",
                false,
                "Health",
                "",
                "admin",
                null,
                outcome);
    }
}
