package waymark.gateway.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Base64;
import waymark.edge.Sha256;
import waymark.gateway.identity.Cookies;

/**
 * Lets a page say that something was done. An address can be written by anybody, so what it says counts only if a
 * service's answer led to it: then a cookie names it (as its SHA-256), and the first look at it takes the cookie away.
 */
public final class Confirmation {
    private static final Duration TIME_TO_ARRIVE = Duration.ofMinutes(2);
    private static final String TOLD = Confirmation.class.getName();

    private Confirmation() {}

    /** To be sent with the redirect to that address, once a service has done it. */
    public static Cookie of(String address) {
        return Cookies.of(Cookies.DONE, digest(address.split("#", 2)[0]), TIME_TO_ARRIVE);
    }

    /** Did a service's answer lead to the address that is asked for? */
    static boolean given(HttpRequest<?> request) {
        boolean given = request.getMethod() == HttpMethod.GET
                && Cookies.random(request, Cookies.DONE)
                        .filter(digest(request.getUri().toString())::equals)
                        .isPresent();
        if (given) {
            request.setAttribute(TOLD, true);
        }
        return given;
    }

    /** Is the answer to this request the page that tells it? */
    static boolean told(HttpRequest<?> request) {
        return request.getAttribute(TOLD).isPresent();
    }

    private static String digest(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(address));
    }
}
