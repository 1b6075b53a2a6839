package waymark.gateway.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody clicked who has to sign in first: a career to save, or one whose steps go into the plan.
 *
 * @param kind what is to be done
 * @param slug the career it is about
 */
record ClickedAction(Kind kind, String slug) {
    private static final String PLAIN = "[\\w~-]+";

    enum Kind {
        SAVE("save", "/account/careers/"),
        PLAN("plan", "/account/plan/from/");

        private final String parameter;
        private final String asks;

        Kind(String parameter, String asks) {
            this.parameter = parameter;
            this.asks = asks;
        }
    }

    /** The one an address of the sign-in names. */
    static Optional<ClickedAction> named(HttpRequest<?> request) {
        return Stream.of(Kind.values())
                .flatMap(kind -> request.getParameters()
                        .getFirst(kind.parameter)
                        .filter(slug -> slug.matches(PLAIN))
                        .map(slug -> new ClickedAction(kind, slug))
                        .stream())
                .findFirst();
    }

    /** As a sign-in under way keeps it. */
    String kept() {
        return kind.parameter + " " + slug;
    }

    static Optional<ClickedAction> of(@Nullable String kept) {
        return Stream.of(Kind.values())
                .filter(kind -> kept != null && kept.startsWith(kind.parameter + " "))
                .map(kind -> new ClickedAction(kind, kept.substring(kind.parameter.length() + 1)))
                .findFirst();
    }

    /**
     * Was it clicked on one of our own pages? Only then it is done without another question; an address that somebody
     * else wrote has nobody's things changed.
     */
    static boolean here(HttpRequest<?> request, String site) {
        HttpHeaders headers = request.getHeaders();
        String fetch = headers.get("Sec-Fetch-Site");
        String from = headers.get(HttpHeaders.REFERER);
        return fetch != null ? fetch.equals("same-origin") : from != null && from.startsWith(site + "/");
    }

    /** The page where the person is asked once more. */
    String question() {
        return kind.asks + slug;
    }

    /** The page that shows it is done. */
    String done() {
        return kind == Kind.SAVE ? "/careers/" + slug + "?saved=" + slug : "/account/plan?did=steps&at=" + slug;
    }
}
