package waymark.gateway.upstream.route;

import java.util.Locale;

/**
 * One call the portal passes on.
 *
 * @param method HTTP method
 * @param template the path, with a name in braces for each part that varies
 * @param service who answers it
 * @param trait what is special about it
 */
public record ServiceRoute(String method, String template, String service, Trait trait) {

    /** What can be special about a route. */
    public enum Trait {
        /** Nothing. */
        NONE,
        /** The first part that varies is the id of a sitting, which tells callers apart who have not signed in. */
        SITTING,
        /** Where it is accepted (202), everything about the caller is erased. */
        ERASURE
    }

    static ServiceRoute of(String line) {
        String[] part = line.split(" +");
        Trait trait = part.length < 4 ? Trait.NONE : Trait.valueOf(part[3].toUpperCase(Locale.ROOT));
        return new ServiceRoute(part[0], part[1], part[2], trait);
    }

    /** What stands in a path of this route where its template first varies. */
    String firstVarying(String path) {
        int from = template.indexOf('{');
        int end = path.indexOf('/', from);
        return path.substring(from, end < 0 ? path.length() : end);
    }
}
