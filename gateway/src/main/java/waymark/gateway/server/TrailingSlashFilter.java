package waymark.gateway.server;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Pages forgive a slash at the end of their address: a permanent redirect leads to the one address a page has. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class TrailingSlashFilter implements Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> redirect(HttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        String there = reads ? without(request.getUri().toString()) : null;
        return there == null
                ? null
                : HttpResponse.status(HttpStatus.PERMANENT_REDIRECT).header(HttpHeaders.LOCATION, there);
    }

    /**
     * The address, path and query, without its slash at the end; null where there is none to take or it would lead
     * elsewhere.
     */
    public static @Nullable String without(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        if (path.length() < 2 || !path.endsWith("/") || path.startsWith("/api/") || path.contains("/.")) {
            return null;
        }
        String there = path.substring(0, path.length() - 1) + (query < 0 ? "" : address.substring(query));
        return LocalPath.orHome(there).equals(there) && !there.equals("/") ? there : null;
    }
}
