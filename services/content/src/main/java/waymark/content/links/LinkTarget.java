package waymark.content.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a check goes: the parts of an address that has passed the rules.
 *
 * @param path path and query as they are sent
 */
record LinkTarget(boolean encrypted, String host, int port, String path) {
    /** Ends in letters, so that no number in any notation is taken for a name. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");

    private static final int MAX = 2_000;

    /** Why an address must not be visited, as a sentence; empty if it may. */
    static Optional<String> objection(String address) {
        URI uri = uri(address);
        if (uri == null || address.length() > MAX) {
            return Optional.of("This is not a well-formed address.");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("Only addresses that begin with https:// or http:// are checked.");
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            return Optional.of("The address holds a user name or password. Take it out.");
        }
        if (uri.getHost() == null || !NAME.matcher(host(uri)).matches()) {
            return Optional.of("The address does not name a public host, like www.example.org.");
        }
        if (uri.getPort() != -1 && uri.getPort() != 80 && uri.getPort() != 443) {
            return Optional.of("Only the ports 80 and 443 are visited.");
        }
        return Optional.empty();
    }

    /** The destination of an address without objection. */
    static LinkTarget of(String address) {
        URI uri = uri(address);
        boolean encrypted = uri.getScheme().equalsIgnoreCase("https");
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new LinkTarget(
                encrypted,
                host(uri),
                uri.getPort() == -1 ? encrypted ? 443 : 80 : uri.getPort(),
                path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    /** As it stands in the Host header. */
    String authority() {
        return port == (encrypted ? 443 : 80) ? host : host + ":" + port;
    }

    /** Where a Location header leads from an address, or the header itself if it cannot be read. */
    static String next(String address, String location) {
        URI next = uri(location);
        return next == null ? location : uri(address).resolve(next).toString();
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static URI uri(String address) {
        try {
            // Letters beyond ASCII are legal to java.net.URI, but not in a request line.
            URI uri = new URI(new URI(address).toASCIIString());
            return uri.isOpaque() ? null : uri;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
