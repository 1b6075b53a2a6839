package waymark.content.career;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import waymark.edge.RefusedException;

/** The part of an address that names a career. */
public final class Slug {
    private static final int MAX = 80;

    private Slug() {}

    /**
     * Small letters and digits joined by single hyphens, accents dropped, at most {@value #MAX} characters; empty if
     * the title has neither letter nor digit of the Latin alphabet.
     */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > MAX ? plain.substring(0, MAX) : plain;
        return cut.replaceAll("^-+|-+$", "");
    }

    /** The slug a new career of this title gets; refused (invalid) if there is nothing to make one of. */
    public static String forTitle(String title) {
        String slug = of(title);
        if (slug.isEmpty()) {
            throw RefusedException.invalid(
                    "title-missing", "Give the career a title with at least one letter from a to z.");
        }
        return slug;
    }

    /** The same slugs with this one as the present one. */
    static List<String> first(String present, List<String> slugs) {
        return Stream.concat(Stream.of(present), slugs.stream()).distinct().toList();
    }
}
