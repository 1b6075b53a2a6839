package waymark.gateway;

import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;

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

    private Cookies() {}

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
