package waymark.gateway.server;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.util.regex.Pattern;

/** Addresses inside the portal, so that no link can send people elsewhere. */
public final class LocalPath {
    private static final Pattern SAFE =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~!$&'()*+,;=:@%?-]*(#[A-Za-z0-9_-]*)?");

    private LocalPath() {}

    /** Is it the API's, where programs ask and problems are not shown as pages? */
    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The path as the API's routes have it; any other path as it is. */
    static String withoutApi(String path) {
        return path.startsWith("/api/") ? path.substring("/api".length()) : path;
    }

    /** The path if it stays here, else {@code /}. */
    public static String orHome(@Nullable String path) {
        return path != null && path.length() <= 2000 && SAFE.matcher(path).matches() && parses(path) ? path : "/";
    }

    /** The address with one more parameter, before its place on the page if it names one. */
    public static String with(String path, String parameter) {
        String[] part = path.split("#", 2);
        return part[0] + (part[0].contains("?") ? "&" : "?") + parameter + (part.length == 2 ? "#" + part[1] : "");
    }

    private static boolean parses(String path) {
        try {
            URI uri = URI.create(path);
            return uri.getHost() == null && uri.getScheme() == null && !path.contains("//") && !path.contains("/../");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
