package waymark.gateway.web.form;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.server.LocalPath;
import waymark.gateway.server.Problems;

/** Lets nothing change that did not start on one of our own pages, and reads the submitted form on the way. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CsrfFilter implements Ordered {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final int LARGEST_FORM = 1 << 20;

    private final CsrfTokenService csrf;
    private final ExecutorService blocking;
    private final String site;

    CsrfFilter(
            CsrfTokenService csrf,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Value("${waymark.url}") String site) {
        this.csrf = csrf;
        this.blocking = blocking;
        this.site = site.replaceAll("/+$", "");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order() + 20;
    }

    /** Only a form has to be read, which may wait for the browser; everything else is decided on the event loop. */
    @RequestFilter
    @Nullable
    CompletionStage<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod())) {
            return null;
        }
        if (LocalPath.isApi(request.getPath())) {
            return fromOurScript(request) ? null : CompletableFuture.completedFuture(Optional.of(refusal(request)));
        }
        Supplier<Optional<HttpResponse<?>>> reading =
                () -> fromOurForm(request) ? Optional.empty() : Optional.of(refusal(request));
        return CompletableFuture.supplyAsync(PropagatedContext.getOrEmpty().wrap(reading), blocking);
    }

    private static HttpResponse<?> refusal(HttpRequest<?> request) {
        return Problems.of(
                request,
                403,
                "csrf",
                "This page was open for too long, or the request came from elsewhere. Reload the page and try again.");
    }

    /** A caller with a token of its own, or without any cookie of ours, has nothing that could be ridden on. */
    private boolean fromOurScript(HttpRequest<?> request) {
        RequestIdentity access = RequestIdentity.of(request);
        if (!access.visitor().signedIn() || valid(request.getHeaders().get("X-CSRF-Token"), access)) {
            return true;
        }
        String fetch = request.getHeaders().get("Sec-Fetch-Site");
        boolean here = fetch != null
                ? fetch.equals("same-origin")
                : site.equals(request.getHeaders().get("Origin"));
        return here
                && request.getContentType()
                        .filter(MediaType.APPLICATION_JSON_TYPE::matches)
                        .isPresent();
    }

    private boolean fromOurForm(HttpRequest<?> request) {
        if (Multipart.is(request)) {
            return valid(Multipart.first(request, "csrf"), RequestIdentity.of(request));
        }
        Form form = form(request);
        form.on(request);
        RequestIdentity access = RequestIdentity.of(request);
        return request.getPath().equals("/signout/backchannel")
                || valid(request.getHeaders().get("X-CSRF-Token"), access)
                || valid(form.get("csrf"), access);
    }

    private static Form form(HttpRequest<?> request) {
        boolean sent = request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                .isPresent();
        if (!sent || !(request instanceof ServerHttpRequest<?> server) || request.getContentLength() > LARGEST_FORM) {
            return Form.of("");
        }
        try (CloseableAvailableByteBody body = server.byteBody()
                .split(ByteBody.SplitBackpressureMode.FASTEST)
                .buffer()
                .join()) {
            return Form.of(body.toString(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | CompletionException e) {
            return Form.of(""); // broken or too large: no token, refused
        }
    }

    private boolean valid(@Nullable String sent, RequestIdentity access) {
        return access.cookie() != null && csrf.valid(sent, access.cookie());
    }
}
