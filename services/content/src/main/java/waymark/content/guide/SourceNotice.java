package waymark.content.guide;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the license of a data set asks to be said wherever something of it is shown.
 *
 * @param parts the text from its beginning to its end, in parts
 */
@Serdeable
public record SourceNotice(List<Part> parts) {
    private static final Pattern RELEASE = Pattern.compile("O\\*NET(?: Database)? (\\d+(?:\\.\\d+)*).*");

    /**
     * A part of a text.
     *
     * @param url where it leads, absent where it is no link
     */
    @Serdeable
    public record Part(String text, @Nullable String url) {}

    /** The number of the O*NET release that sources name, null if they name none. */
    public static @Nullable String onetRelease(List<Guide.Source> sources) {
        return sources.stream()
                .map(source -> RELEASE.matcher(source.name()))
                .filter(Matcher::matches)
                .map(release -> release.group(1))
                .findFirst()
                .orElse(null);
    }

    /**
     * What O*NET's license asks for.
     *
     * @param shown what shows something of it: "site" or "page"
     * @param release number of the O*NET release it draws on, null if it draws on none
     * @return null if nothing is owed
     */
    public static @Nullable SourceNotice ofOnet(String shown, @Nullable String release) {
        return release == null
                ? null
                : new SourceNotice(List.of(
                        new Part("This " + shown + " includes information from the ", null),
                        new Part("O*NET " + release + " Database", "https://www.onetcenter.org/database.html"),
                        new Part(
                                " by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)."
                                        + " Used under the ",
                                null),
                        new Part("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
                        new Part(
                                " license. O*NET® is a trademark of USDOL/ETA. Waymark has modified all or some of this"
                                        + " information. USDOL/ETA has not approved, endorsed, or tested these"
                                        + " modifications.",
                                null)));
    }
}
