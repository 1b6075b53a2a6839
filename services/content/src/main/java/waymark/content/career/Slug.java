package waymark.content.career;

import java.text.Normalizer;
import java.util.Locale;

/** The part of an address that names a career. */
public final class Slug {
    private static final int MAX = 80;

    private Slug() {}

    /**
     * Small letters and digits joined by single hyphens, accents dropped, at most {@value #MAX} characters; empty if the title
     * has neither letter nor digit of the Latin alphabet.
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
}
