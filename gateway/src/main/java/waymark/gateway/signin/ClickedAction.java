package waymark.gateway.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.gateway.server.LocalPath;

/**
 * What somebody clicked who has to sign in first: a career to save, one that is not for them, or one whose steps go
 * into the plan.
 *
 * @param kind what is to be done
 * @param slug the career it is about
 * @param back the page it was clicked on; empty if that has nothing to show of it
 */
record ClickedAction(Kind kind, String slug, String back) {
    private static final String PLAIN = "[\\w~-]+";

    enum Kind {
        SAVE("save", "/account/careers/"),
        REFUSE("refuse", "/account/careers/"),
        PLAN("plan", "/account/plan/from/");

        private final String parameter;
        private final String asks;

        Kind(String parameter, String asks) {
            this.parameter = parameter;
            this.asks = asks;
        }
    }

    /**
     * The one an address of the sign-in names.
     *
     * @param back the page to return to; empty if none
     */
    static Optional<ClickedAction> named(HttpRequest<?> request, String back) {
        return Stream.of(Kind.values())
                .flatMap(kind -> request
                        .getParameters()
                        .getFirst(kind.parameter)
                        .filter(slug -> slug.matches(PLAIN))
                        .map(slug -> new ClickedAction(kind, slug, back))
                        .stream())
                .findFirst();
    }

    /** As an address of the sign-in names it. */
    String query() {
        return kind.parameter + "=" + slug;
    }

    /** As a sign-in under way keeps it. */
    String kept() {
        return kind.parameter + " " + slug + (back.isEmpty() ? "" : " " + back);
    }

    static Optional<ClickedAction> of(@Nullable String kept) {
        String[] part = kept == null ? new String[0] : kept.split(" ");
        return Stream.of(Kind.values())
                .filter(kind -> part.length > 1 && kind.parameter.equals(part[0]))
                .map(kind -> new ClickedAction(kind, part[1], part.length > 2 ? part[2] : ""))
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
        if (kind == Kind.PLAN) {
            return "/account/plan?did=steps&at=" + slug;
        }
        return LocalPath.with(back.isEmpty() ? "/careers/" + slug : back, "did=saved&at=" + slug);
    }
}
