package waymark.gateway.upstream.route;

/**
 * One call the portal passes on.
 *
 * @param method HTTP method
 * @param template the path, with a name in braces for each part that varies
 * @param service who answers it
 */
public record ServiceRoute(String method, String template, String service) {

    static ServiceRoute of(String line) {
        String[] part = line.split(" +");
        return new ServiceRoute(part[0], part[1], part[2]);
    }
}
