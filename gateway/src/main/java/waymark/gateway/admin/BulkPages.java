package waymark.gateway.admin;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import waymark.gateway.upstream.desk.BulkChange;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** One thing done to many careers: first what would happen, then, after a yes, what did, career by career. */
@Controller("/admin/bulk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
public class BulkPages {
    private final PageRenderer html;
    private final DeskClient desk;

    BulkPages(PageRenderer html, DeskClient desk) {
        this.html = html;
        this.desk = desk;
    }

    /** The buttons there are. */
    public enum Button {
        /** To another editor. */
        SUBMIT("Submit for review", "sent for review"),
        /** To the public. */
        PUBLISH("Publish", "published"),
        /** From the public. */
        WITHDRAW("Withdraw", "withdrawn");

        /** What it says. */
        public final String label;

        /** The word for a career it was pressed for. */
        public final String done;

        Button(String label, String done) {
            this.label = label;
            this.done = done;
        }

        /** Its name in forms, and the action's for content. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Several careers at once: asked first, then done.
     *
     * @param did is it done?
     */
    public record BulkModel(Button button, List<BulkChange.Outcome> rows, boolean did) {
        /** For how many careers it would be done, or was. */
        public long able() {
            return rows.stream().filter(BulkChange.Outcome::ok).count();
        }
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> ask(PageModel page, Form form) {
        return change(page, form, false);
    }

    @Post(uri = "/do", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> act(PageModel page, Form form) {
        return change(page, form, true);
    }

    private HttpResponse<?> change(PageModel page, Form form, boolean did) {
        String pressed = form.get("do");
        List<BulkChange.Chosen> careers =
                form.all("career").stream().distinct().map(BulkPages::chosen).toList();
        return html.show(page, desk.change(new BulkChange(pressed, careers), !did), outcomes -> {
            Button button = Arrays.stream(Button.values())
                    .filter(b -> b.key().equals(pressed))
                    .findFirst()
                    .orElseThrow();
            return html.page(
                    page.titled(button.label).in("admin"),
                    Templates::adminBulk,
                    new BulkModel(button, outcomes.items(), did));
        });
    }

    /** A ticked career, with the revision that was looked at once that was shown: {@code baker:7}. */
    private static BulkChange.Chosen chosen(String ticked) {
        String[] part = ticked.split(":", 2);
        return new BulkChange.Chosen(
                part[0], part.length == 2 && part[1].matches("\\d{1,18}") ? Long.valueOf(part[1]) : null);
    }
}
