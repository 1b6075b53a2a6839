package waymark.gateway;

import java.util.regex.Pattern;

/**
 * One call the portal passes on.
 *
 * @param method HTTP method
 * @param template the path, with a name in braces for each part that varies
 * @param service who answers it
 * @param pattern the template as a pattern
 */
public record Route(String method, String template, String service, Pattern pattern) {

    static Route of(String line) {
        String[] part = line.split(" +");
        String regex = part[1].replaceAll("\\{[a-z]+}", "[A-Za-z0-9._~-]{1,128}");
        return new Route(part[0], part[1], part[2], Pattern.compile(regex));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches() && !path.contains("/.");
    }
}
