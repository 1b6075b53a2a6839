package waymark.gateway.admin.operations;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import waymark.edge.PageRequest;
import waymark.gateway.api.DeadLetterService;
import waymark.gateway.upstream.http.HealthClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;
import waymark.outbox.DeadLetter;
import waymark.outbox.DeadLetterKind;

/** How Waymark's parts are doing, and the events nobody could handle: by kind, and one by one. */
@HtmlController("/admin/health")
@Secured("admin")
public class HealthPages {
    private static final int SIZE = 25;

    private final PageRenderer html;
    private final HealthClient parts;
    private final DeadLetterService letters;

    HealthPages(PageRenderer html, HealthClient parts, DeadLetterService letters) {
        this.html = html;
        this.parts = parts;
        this.letters = letters;
    }

    /**
     * How Waymark's parts are, and the kinds of events nobody could take in.
     *
     * @param sent how many were just sent again
     * @param superseded how many were taken off the list meanwhile, for a newer event says all they said
     * @param left how many are still to be sent
     */
    public record HealthModel(
            List<HealthClient.Part> parts, DeadLetter.All letters, int sent, int superseded, int left) {
        /** Letters of kinds there are too many of to list. */
        public int ofOtherKinds() {
            return letters.total()
                    - letters.kinds().stream().mapToInt(DeadLetterKind::letters).sum();
        }
    }

    /**
     * Letters of one kind.
     *
     * @param number page, from 0
     * @param size letters a page
     */
    public record LettersModel(DeadLetter.All letters, String kind, int number, int size) {
        /** What they have in common; empty once all are gone. */
        public Optional<DeadLetterKind> common() {
            return letters.kinds().stream().filter(k -> k.id().equals(kind)).findFirst();
        }
    }

    @Get("{?sent,superseded,left}")
    HttpResponse<?> health(
            PageModel page,
            @QueryValue(defaultValue = "0") int sent,
            @QueryValue(defaultValue = "0") int superseded,
            @QueryValue(defaultValue = "0") int left) {
        DeadLetter.All all = letters.all(new PageRequest(0, 1));
        return html.page(
                page.titled("Health").in("admin"),
                Templates::adminHealth,
                new HealthModel(parts.all(), all, sent, superseded, left));
    }

    /** The letters of one kind, one by one. */
    @Get("/letters{?kind,page}")
    HttpResponse<?> letters(
            PageModel frame, @QueryValue(defaultValue = "") String kind, @QueryValue(defaultValue = "0") int page) {
        int number = PageRequest.nearest(page);
        return html.show(
                frame.titled("Letters").in("admin"),
                Templates::adminLetters,
                letters.ofKind(kind, new PageRequest(number, SIZE))
                        .map(all -> new LettersModel(all, kind, number, SIZE)));
    }

    @Post("/letters/{id}")
    HttpResponse<?> redrive(PageModel page, Form form, String id) {
        String kind = form.get("kind");
        boolean known = kind.matches("[A-Za-z0-9-]{1,60}");
        String back = known ? "/admin/health/letters?kind=" + kind + "&" : "/admin/health?";
        return html.show(page, letters.redrive(id), letter -> html.done(back + "did=" + letter.fate()));
    }

    /** Sends all letters of a kind again. */
    @Post("/kinds/{kind}")
    HttpResponse<?> redriveKind(PageModel page, Form form, String kind) {
        return html.show(
                page,
                letters.redriveKind(kind),
                all -> html.done("/admin/health?did=kind&sent=%d&superseded=%d&left=%d"
                        .formatted(all.sent(), all.superseded(), all.left())));
    }
}
