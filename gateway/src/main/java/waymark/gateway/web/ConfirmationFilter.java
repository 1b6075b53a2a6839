package waymark.gateway.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import waymark.gateway.identity.Cookies;

/** What was told once is not told again: not when the page is reloaded, and not to whoever gets its address. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ConfirmationFilter {
    @ResponseFilter
    void forget(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (Confirmation.told(request)) {
            response.cookie(Cookies.gone(Cookies.DONE));
        }
    }
}
