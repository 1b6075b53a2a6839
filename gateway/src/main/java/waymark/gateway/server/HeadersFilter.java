package waymark.gateway.server;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Map;

/** Security headers on every response. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class HeadersFilter implements Ordered {
    private static final String REFERRER = "Referrer-Policy";

    private final Map<String, String> headers;

    HeadersFilter(@Value("${waymark.keycloak.issuer}") URI issuer) {
        String keycloak = issuer.getScheme() + "://" + issuer.getRawAuthority();
        // Browsers apply form-action to redirects too, and signing out is a form that ends at Keycloak.
        String csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'self' " + keycloak
                + "; base-uri 'none'; frame-ancestors 'none'";
        this.headers = Map.of(
                "Content-Security-Policy",
                csp,
                "Strict-Transport-Security",
                "max-age=63072000; includeSubDomains",
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "DENY",
                REFERRER,
                "strict-origin-when-cross-origin",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin");
    }

    /** The headers and their values. */
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders out = response.getHeaders();
        // A page whose address is a secret tells it to nobody.
        boolean silent = "no-referrer".equals(out.get(REFERRER));
        headers.forEach(out::set);
        if (silent) {
            out.set(REFERRER, "no-referrer");
        }
        if (!out.contains(HttpHeaders.CACHE_CONTROL)) {
            out.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
