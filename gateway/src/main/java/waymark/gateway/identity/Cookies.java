package waymark.gateway.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import waymark.edge.RandomIds;

/** Cookies as this portal sets them: {@code __Host-}, Secure, HttpOnly, SameSite=Lax, Path=/. */
public final class Cookies {
    /** The signed-in person's session. */
    public static final String SESSION = "__Host-waymark";

    /** The browser, for forms nobody else can send in its name. */
    public static final String VISITOR = "__Host-visitor";

    /** The sitting the quiz goes on with. */
    public static final String SITTING = "__Host-sitting";

    /** Careers looked at last. */
    public static final String RECENT = "__Host-recent";

    /** What has just been done for this browser, to be told once. */
    public static final String DONE = "__Host-done";

    private static final int RANDOM = 43;

    private Cookies() {}

    /** Makes a sitting the one this browser goes on with, for as many days as quiz keeps one that nobody claims. */
    public static Cookie sitting(String id, long days) {
        return of(SITTING, id, Duration.ofDays(days));
    }

    /** A cookie of {@link waymark.edge.RandomIds#random}'s form; empty if the browser sent none or something else. */
    public static Optional<String> random(HttpRequest<?> request, String name) {
        return random(header(request), name);
    }

    /** All that is sent as cookies, as one header. */
    public static String header(HttpRequest<?> request) {
        return String.join("; ", request.getHeaders().getAll(HttpHeaders.COOKIE));
    }

    /** The same, read from a {@code Cookie} header as it came. */
    public static Optional<String> random(@Nullable String header, String name) {
        if (header == null) {
            return Optional.empty();
        }
        for (int at = header.indexOf(name); at >= 0; at = header.indexOf(name, at + 1)) {
            int value = at + name.length();
            boolean starts = at == 0 || header.charAt(at - 1) == ' ' || header.charAt(at - 1) == ';';
            if (starts && value < header.length() && header.charAt(value) == '=') {
                int end = header.indexOf(';', value);
                return Optional.of(header.substring(value + 1, end < 0 ? header.length() : end)
                                .strip())
                        .filter(Cookies::isRandom);
            }
        }
        return Optional.empty();
    }

    private static boolean isRandom(String value) {
        return value.length() == RANDOM
                && value.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    /** The sitting this browser goes on with, if its cookie looks like a sitting's id. */
    public static Optional<String> sitting(HttpRequest<?> request) {
        return request.getCookies().findCookie(SITTING).map(Cookie::getValue).filter(RandomIds::isId);
    }

    /** A cookie that the browser keeps for that long; zero keeps it until the browser closes. */
    public static Cookie of(String name, String value, Duration keep) {
        Cookie cookie = Cookie.of(name, value)
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .path("/");
        return keep.isZero() ? cookie : cookie.maxAge(keep);
    }

    /** Takes a cookie away. */
    public static Cookie gone(String name) {
        return of(name, "", Duration.ZERO).maxAge(0);
    }
}
