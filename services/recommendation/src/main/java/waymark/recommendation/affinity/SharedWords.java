package waymark.recommendation.affinity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that two sentences share by their roots and that name a thing or a deed: what makes people see that both are
 * about the same. Nearness in meaning alone puts "Label books so that anyone can find them" beside whatever is said as
 * generally.
 */
final class SharedWords {
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})(?:ings?|ers|ies|es|ed|er|y|s|e)$");
    private static final int SHORTEST = 3;

    /** Roots of words that stand in sentences about anything. */
    private static final Set<String> GENERAL = split(
                    """
            about after against all amount and any anyone apart around assist before busy can case check
            claim color company compare complete data day decide deliver design different error every
            feel fill find follow for form from give going good group hard help home idea into keep known
            large lead learn line list long look machine make many market mood move name need new nobody
            not number open order out own part people person piece place plan point prepare price product
            read right role room rule run shape show site small solve someone step study sure take team
            that the them thing time train trained treat true turn two use walk want when which while who
            will win with work write year you young your
            """)
            .collect(Collectors.toUnmodifiableSet());

    private SharedWords() {}

    /** Do they share one? */
    static boolean any(String one, String other) {
        Set<String> roots = split(other).collect(Collectors.toSet());
        return split(one).anyMatch(root -> roots.contains(root) && !GENERAL.contains(root));
    }

    private static Stream<String> split(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> ENDING.matcher(word).replaceFirst(""));
    }
}
