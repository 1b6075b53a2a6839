package waymark.gateway.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import waymark.edge.Problem;
import waymark.gateway.server.LocalPath;

/** Outside {@code /api} a problem is shown as a page; who must sign in first is sent there. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class ErrorPageFilter implements Ordered {
    private static final Set<String> KEPT = Set.of("retry-after", "allow", "set-cookie");

    private final PageRenderer html;
    private final PageBinder pages;

    ErrorPageFilter(PageRenderer html, PageBinder pages) {
        this.html = html;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @ResponseFilter
    MutableHttpResponse<?> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (LocalPath.isApi(request.getPath()) || !(response.body() instanceof Problem problem)) {
            return response;
        }
        PageModel page = pages.of(request);
        MutableHttpResponse<?> shown =
                problem.status() == 401 && !page.visitor().signedIn()
                        ? signIn(request, page)
                        : html.error(page, problem.status(), problem.detail(), errors(problem));
        response.getHeaders().forEach((name, values) -> {
            if (KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> shown.header(name, value));
            }
        });
        return shown;
    }

    private MutableHttpResponse<?> signIn(HttpRequest<?> request, PageModel page) {
        String back = request.getMethod() == HttpMethod.GET && !page.fragment() ? page.path() : "/account";
        String there = "/signin?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        return page.fragment()
                ? HttpResponse.unauthorized().header("HX-Redirect", there)
                : HttpResponse.seeOther(URI.create(there)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static List<String> errors(Problem problem) {
        return problem.errors() == null ? List.of() : problem.errors();
    }
}
