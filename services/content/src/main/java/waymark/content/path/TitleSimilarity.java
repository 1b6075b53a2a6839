package waymark.content.path;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<T, Set<String>> words = things.stream()
                .collect(Collectors.toMap(t -> t, t -> roots(name.apply(t)), (a, b) -> a, IdentityHashMap::new));
        return things.stream()
                .sorted(Comparator.<T>comparingLong(t -> -shared(words.get(t), wanted))
                        .thenComparing(t -> words.get(t).size()))
                .toList();
    }

    private static long shared(Set<String> words, Set<String> wanted) {
        return words.stream()
                .filter(word -> wanted.stream().anyMatch(w -> isSame(word, w)))
                .count();
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
