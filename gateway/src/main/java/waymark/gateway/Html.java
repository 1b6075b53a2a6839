package waymark.gateway;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders templates. Each takes {@code page} and its own typed parameters, and frames itself with {@code layout.jte}. */
@Singleton
public class Html {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Shelf shelf;

    Html(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * A page that is the same for everybody who has not signed in, kept ready until one of the careers it is about changes. Whoever
     * has signed in gets a rendering of their own.
     *
     * @param page one that is {@link Page#shared()} already, with a canonical address
     * @param asking what gave the answers in the model
     * @param address the one address under which the page is kept; asked for under another it is rendered anew
     */
    public MutableHttpResponse<?> shared(
            Page page, Careers.Asking asking, String address, String template, Map<String, Object> model) {
        return page.isShared() && page.canonical() != null
                ? shelf.put(address, "text/html; charset=utf-8", render(page, template, model), asking)
                : page(page, template, model);
    }

    /** A page from the template of that name (without {@code .jte}) and its parameters besides {@code page}. */
    public MutableHttpResponse<?> page(Page page, String template, Map<String, Object> model) {
        return page(HttpStatus.OK, page, template, model);
    }

    /** A page with that status, as 422 for a form to correct. */
    public MutableHttpResponse<?> page(HttpStatus status, Page page, String template, Map<String, Object> model) {
        boolean personal = page.visitor().signedIn() || page.canonical() == null;
        return HttpResponse.status(status)
                .body(render(page, template, model))
                .contentType(new MediaType("text/html; charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "private, no-cache")
                .header(HttpHeaders.VARY, "HX-Request");
    }

    private byte[] render(Page page, String template, Map<String, Object> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("page", page);
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template + ".jte", parameters, out);
        return out.toByteArray();
    }

    /** After a form: look there next (303). Local paths only. */
    public MutableHttpResponse<?> see(String path) {
        return HttpResponse.seeOther(URI.create(LocalPath.orHome(path)));
    }

    /** A page for an answer that left nothing to show: moved, not found, refused, or service down. */
    public MutableHttpResponse<?> instead(Page page, Answer<?> answer) {
        return switch (answer) {
            case Answer.Problem<?> p
            when p.location() != null ->
                HttpResponse.redirect(URI.create(LocalPath.orHome(p.location())))
                        .status(p.status());
            case Answer.Problem<?> p -> error(page, p.status(), p.detail(), p.errors());
            case Answer.Down<?> down ->
                error(page, 503, "This part of Waymark is resting. Please try again in a minute.", List.of());
            case Answer.Ok<?> ok -> throw new IllegalArgumentException("there is something to show");
        };
    }

    /** The error page. */
    public MutableHttpResponse<?> error(Page page, int status, String detail, List<String> errors) {
        return page(
                HttpStatus.valueOf(status),
                page.titled(ErrorTitles.of(status)),
                "error",
                Map.of("status", status, "detail", detail, "errors", errors));
    }
}
