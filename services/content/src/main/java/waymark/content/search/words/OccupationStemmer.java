package waymark.content.search.words;

import java.util.List;

/**
 * What a trade and those who practise it have in common: "carpent" for carpenter and carpentry, "librar" for library
 * and librarian.
 */
public final class OccupationStemmer {
    private static final int SHORTEST = 3;
    private static final String VOWELS = "aeiou";
    private static final List<String> ENDINGS = List.of(
            "istry", "ments", "ment", "ians", "ists", "ings", "ery", "ian", "ing", "ist", "ion", "ers", "ors", "ure",
            "er", "or", "es", "e", "y", "s");

    private OccupationStemmer() {}

    /** The root of a word in small letters. */
    public static String of(String word) {
        String root = cut(word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word);
        return root.length() > 2 && root.charAt(root.length() - 1) == root.charAt(root.length() - 2)
                ? root.substring(0, root.length() - 1)
                : root;
    }

    private static String cut(String word) {
        // Carpent-ry like dentist-ry, but librar-y.
        if (word.endsWith("ry")
                && !word.endsWith("istry")
                && word.length() > SHORTEST + 2
                && VOWELS.indexOf(word.charAt(word.length() - 3)) < 0) {
            return word.substring(0, word.length() - 2);
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
