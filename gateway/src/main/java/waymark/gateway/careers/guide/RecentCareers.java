package waymark.gateway.careers.guide;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import waymark.gateway.identity.Cookies;

/**
 * The careers this browser looked at last. Kept nowhere but in a cookie of its own, for thirty days.
 *
 * @param slugs newest first, at most six
 */
public record RecentCareers(List<String> slugs) {
    /** What stands in a cookie as it is, without a dot; one that was sent may hold anything. */
    private static final String PLAIN = "[\\w~-]+";

    private static final int MAX = 6;

    /** What the request's cookie says; what cannot stand in it is left out. */
    public static RecentCareers of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(Cookies.RECENT)
                .map(c -> new RecentCareers(Arrays.stream(c.getValue().split("\\."))
                        .filter(s -> s.matches(PLAIN))
                        .distinct()
                        .limit(MAX)
                        .toList()))
                .orElse(new RecentCareers(List.of()));
    }

    /** With one more, which becomes the newest. */
    public RecentCareers and(String slug) {
        return new RecentCareers(Stream.concat(Stream.of(slug), slugs.stream())
                .distinct()
                .limit(MAX)
                .toList());
    }

    public Cookie cookie() {
        return Cookies.of(Cookies.RECENT, String.join(".", slugs), Duration.ofDays(30));
    }

    public static Cookie gone() {
        return Cookies.gone(Cookies.RECENT);
    }
}
