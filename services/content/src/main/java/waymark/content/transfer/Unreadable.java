package waymark.content.transfer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which field of a line could not be read. */
final class Unreadable {
    private static final Pattern FIELD = Pattern.compile("(?:property|argument|parameter) \\[[^\\]]*?(\\w+)\\]");

    private Unreadable() {}

    /** A sentence that begins with the field, as far as the reader knew it. */
    static String sentence(Throwable e) {
        String message = String.valueOf(e.getMessage());
        Matcher field = FIELD.matcher(message);
        return field.find()
                ? field.group(1) + ": is missing or has the wrong type."
                : "line: is not JSON. Export the file again; an editor or a transfer may have changed it.";
    }
}
