package waymark.content.path;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.content.search.words.OccupationStemmer;

/** Puts names in order by how many of their words they share with a title, by the words' roots. */
public final class TitleSimilarity {
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final int SHORTEST = 3;
    private static final int MAX_REST = 1;

    /** Words so many names hold that sharing them says nothing. */
    private static final Set<String> COMMON = roots("all and except for general including other program related science"
            + " service the with worker operator technician technology training");

    private TitleSimilarity() {}

    /**
     * The same things, closest names first; of names that are equally close, those that say little else; else they stay
     * in their order.
     */
    public static <T> List<T> ordered(Collection<T> things, Function<T, String> name, String title) {
        Set<String> wanted = roots(title);
        wanted.removeAll(COMMON);
        record Named<T>(T thing, int shared, int words) {}
        return things.stream()
                .map(thing -> {
                    Set<String> words = roots(name.apply(thing));
                    return new Named<>(thing, shared(words, wanted), words.size());
                })
                .sorted(Comparator.<Named<T>>comparingInt(named -> -named.shared())
                        .thenComparingInt(Named::words))
                .map(Named::thing)
                .toList();
    }

    /** Does a name say no more than a title does, but that it is general? */
    static boolean isWithin(String name, String title) {
        Set<String> words = roots(name);
        Set<String> wanted = roots(title);
        int shared = shared(words, wanted);
        words.removeAll(COMMON);
        return shared > 0 && shared(words, wanted) == words.size();
    }

    /** Plain loops: an import compares some hundred names with each of a thousand titles. */
    private static int shared(Set<String> words, Set<String> wanted) {
        int shared = 0;
        for (String word : words) {
            for (String each : wanted) {
                if (isSame(word, each)) {
                    shared++;
                    break;
                }
            }
        }
        return shared;
    }

    /** "law" and "lawy" are of one root, "car" and "carpent" are not. */
    private static boolean isSame(String a, String b) {
        return Math.abs(a.length() - b.length()) <= MAX_REST && (a.startsWith(b) || b.startsWith(a));
    }

    private static Set<String> roots(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .map(OccupationStemmer::of)
                .collect(Collectors.toSet());
    }
}
