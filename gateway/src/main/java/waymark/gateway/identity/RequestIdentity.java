package waymark.gateway.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;

/**
 * What a request may do: its visitor, and the access token kept for them on the server. It stays out of pages, logs and
 * responses.
 *
 * @param token null before sign-in
 * @param cookie the cookie's value that CSRF tokens are bound to; null for a caller that brought a token of its own
 */
public record RequestIdentity(Visitor visitor, @Nullable String token, @Nullable String cookie) {
    private static final String ATTRIBUTE = "waymark.access";
    private static final RequestIdentity NONE = new RequestIdentity(Visitor.stranger(""), null, null);

    /** Somebody who calls the API with a token of their own. */
    public static RequestIdentity bearer(String token) {
        return new RequestIdentity(Visitor.stranger(""), token, null);
    }

    /** Remembers it for the rest of the request. */
    public void on(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The request's access; nobody's where no filter has looked yet. */
    public static RequestIdentity of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestIdentity.class).orElse(NONE);
    }

    /** The access of the request this thread works for. */
    public static RequestIdentity current() {
        return ServerRequestContext.currentRequest()
                .map(RequestIdentity::of)
                .orElseThrow(() -> new IllegalStateException("not inside a request"));
    }

    @Override
    public String toString() {
        return "RequestIdentity[" + (visitor.signedIn() ? "signed in" : "stranger") + "]";
    }
}
