package waymark.gateway;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;

/**
 * What a request may do: its visitor, and the access token kept for them on the server. It stays out of pages, logs and responses.
 *
 * @param token null before sign-in
 * @param cookie the cookie's value that CSRF tokens are bound to; null for a caller that brought a token of its own
 */
public record Access(Visitor visitor, @Nullable String token, @Nullable String cookie) {
    private static final String ATTRIBUTE = "waymark.access";
    private static final Access NONE = new Access(Visitor.stranger(""), null, null);

    /** Somebody who calls the API with a token of their own. */
    public static Access bearer(String token) {
        return new Access(Visitor.stranger(""), token, null);
    }

    /** Remembers it for the rest of the request. */
    public void on(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The request's access; nobody's where no filter has looked yet. */
    public static Access of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Access.class).orElse(NONE);
    }

    /** The access of the request this thread works for. */
    static Access current() {
        return ServerRequestContext.currentRequest()
                .map(Access::of)
                .orElseThrow(() -> new IllegalStateException("not inside a request; use Services.later"));
    }

    @Override
    public String toString() {
        return "Access[" + (visitor.signedIn() ? "signed in" : "stranger") + "]";
    }
}
