package waymark.gateway.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.cache.FragmentedPage;
import waymark.gateway.cache.PageCache;
import waymark.gateway.cache.PageSlot;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.server.Gzip;
import waymark.gateway.server.LocalPath;
import waymark.gateway.upstream.ErrorTitles;
import waymark.gateway.upstream.ServiceResult;

/**
 * Renders templates. Each takes {@code page} and a record of its own, and frames itself with {@code layout.jte}. The
 * compiler checks both, for a template is named by its generated method: {@code html.page(page,
 * Templates::careersGuide, new GuideModel(…))}.
 */
@Singleton
public class PageRenderer {
    private static final Templates TEMPLATES = new StaticTemplates();

    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final PageCache shelf;

    /**
     * The template of a page, {@code Templates::careersGuide} for {@code careers/guide.jte}.
     *
     * @param <M> the one record it takes besides {@code page}
     */
    @FunctionalInterface
    public interface Template<M> {
        /** That template with what it is to show. */
        JteModel with(Templates all, PageModel page, M model);
    }

    PageRenderer(PageCache shelf) {
        this.shelf = shelf;
    }

    /**
     * A page that is the same for everybody who has not signed in, kept ready until one of the careers it is about
     * changes. Whoever has signed in gets a rendering of their own.
     *
     * @param page one that is {@link PageModel#shared()} already, with a canonical address
     * @param asking what gave the answers in the model
     * @param address the one address under which the page is kept; asked for under another it is rendered anew
     */
    public <M> MutableHttpResponse<?> shared(
            PageModel page, CareerCache.PageDependencies asking, String address, Template<M> template, M model) {
        return page.isShared() && page.canonical() != null
                ? shelf.put(address, "text/html; charset=utf-8", render(template.with(TEMPLATES, page, model)), asking)
                : page(page, template, model);
    }

    /** A page from that template and what it is to show. */
    public <M> MutableHttpResponse<?> page(PageModel page, Template<M> template, M model) {
        return answer(page, template.with(TEMPLATES, page, model));
    }

    /** A page that shows nothing but itself. */
    public MutableHttpResponse<?> page(PageModel page, BiFunction<Templates, PageModel, JteModel> template) {
        return answer(page, template.apply(TEMPLATES, page));
    }

    private static MutableHttpResponse<?> answer(PageModel page, JteModel rendered) {
        boolean personal = page.visitor().signedIn() || page.canonical() == null;
        return HttpResponse.status(page.outcome().status())
                .body(render(rendered))
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "private, no-cache")
                .header(HttpHeaders.VARY, "HX-Request");
    }

    /**
     * Renders a page with slots where each who looks has something of their own.
     *
     * @param page nobody's ({@link PageModel#nobodys}), so that nothing of anybody gets into what is kept for all
     * @param model what the template shows, with the slots it leaves open
     */
    public <M> FragmentedPage pieces(PageModel page, Template<M> template, Function<PageSlotPositions, M> model) {
        if (page.visitor().signedIn() || !page.visitor().csrf().isEmpty()) {
            throw new IllegalArgumentException("somebody's page cannot be kept for all");
        }
        Utf8ByteOutput out = new Utf8ByteOutput();
        PageSlotPositions slots = new PageSlotPositions(out::getContentLength);
        template.with(TEMPLATES, page, model.apply(slots)).render(out);
        return new FragmentedPage(out.toByteArray(), slots.marks());
    }

    /** A part of a page, rendered by itself. */
    public byte[] part(Function<Templates, JteModel> template) {
        return render(template.apply(TEMPLATES));
    }

    /**
     * The page with the parts of the person who looks; it is sent to nobody else.
     *
     * @param own the parts in its slots, besides those of the frame
     */
    public MutableHttpResponse<?> joined(FragmentedPage pieces, PageModel page, Map<PageSlot, byte[]> own) {
        return joined(pieces, page, (slot, of) -> Objects.requireNonNull(own.get(slot)));
    }

    /** The same with parts that are made as they are needed. */
    public MutableHttpResponse<?> joined(FragmentedPage pieces, PageModel page, FragmentedPage.Parts own) {
        FragmentedPage.Parts parts = (slot, of) -> switch (slot) {
            case NAV -> part(all -> all.partsNav(page));
            case WHO -> part(all -> all.partsWho(page));
            default -> own.of(slot, of);
        };
        boolean gzip = ServerRequestContext.currentRequest()
                .map(request -> Gzip.taken(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING)))
                .orElse(false);
        MutableHttpResponse<?> response = gzip
                ? HttpResponse.ok(pieces.gzip(parts)).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : HttpResponse.ok(pieces.plain(parts));
        return response.contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Encoding, HX-Request");
    }

    private static byte[] render(JteModel model) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        model.render(out);
        return out.toByteArray();
    }

    /** After a form: look there next (303). Local paths only. */
    public MutableHttpResponse<?> redirect(String path) {
        return HttpResponse.seeOther(URI.create(LocalPath.orHome(path)));
    }

    /**
     * The page of what a service answered, or the page for an answer that left nothing to show ({@link #errorPage}).
     */
    public <T> HttpResponse<?> show(PageModel page, ServiceResult<T> answer, Function<T, HttpResponse<?>> shown) {
        return answer instanceof ServiceResult.Ok<T>(T value) ? shown.apply(value) : errorPage(page, answer);
    }

    /** The same, but the form once more with the sentences that say why, where the service refused what was typed. */
    public <T> HttpResponse<?> show(
            PageModel page,
            ServiceResult<T> answer,
            Function<T, HttpResponse<?>> shown,
            Function<PageModel, HttpResponse<?>> form) {
        return answer instanceof ServiceResult.Problem<T> p && p.refused()
                ? form.apply(page.refused(p))
                : show(page, answer, shown);
    }

    /** The page of what a service answered, shown as it is. */
    public <M> HttpResponse<?> show(PageModel page, Template<M> template, ServiceResult<M> answer) {
        return show(page, answer, model -> page(page, template, model));
    }

    /** After something was done: look there next, where {@code did} of the address is told. */
    public HttpResponse<?> redirect(PageModel page, ServiceResult<?> done, String path) {
        return show(page, done, ok -> done(path));
    }

    /**
     * After a service has done something: look there next (303), where {@code did} of the address is told once. Local
     * paths only.
     */
    public MutableHttpResponse<?> done(String path) {
        return redirect(path).cookie(Confirmation.of(LocalPath.orHome(path)));
    }

    /** What was asked for has another address now (301). Local paths only. */
    public MutableHttpResponse<?> moved(String path) {
        return HttpResponse.redirect(URI.create(LocalPath.orHome(path))).status(HttpStatus.MOVED_PERMANENTLY);
    }

    /** A page for an answer that left nothing to show: not found, refused, or service down. */
    public MutableHttpResponse<?> errorPage(PageModel page, ServiceResult<?> answer) {
        return switch (answer) {
            case ServiceResult.Problem<?> p -> error(page, p.status(), p.detail(), p.errors());
            case ServiceResult.Unavailable<?> down ->
                error(page, 503, "This part of Waymark is resting. Please try again in a minute.", List.of());
            case ServiceResult.Ok<?> ok -> throw new IllegalArgumentException("there is something to show");
        };
    }

    /** A status nobody knows reads as the first of its class (RFC 9110, section 15). */
    private static HttpStatus known(int status) {
        return Stream.of(HttpStatus.values())
                .filter(each -> each.getCode() == status)
                .findAny()
                .orElseGet(() -> HttpStatus.valueOf(status / 100 * 100));
    }

    /** The error page. */
    public MutableHttpResponse<?> error(PageModel page, int status, String detail, List<String> errors) {
        return page(page.titled(ErrorTitles.of(status)).refused(known(status), errors), Templates::error, detail);
    }
}
