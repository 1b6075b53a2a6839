package waymark.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Completes a career's name while it is being typed. */
public final class Suggestions {
    private static final int MOST = 8;

    /**
     * A title or alternative title somebody may be typing.
     *
     * @param slug the career's
     * @param title the career's title
     * @param name the title or one of the alternative titles
     */
    public record Name(String slug, String title, String name) {}

    private record Candidate(Name name, int typos, boolean alternative, boolean inOrder, int length) {}

    private Suggestions() {}

    /**
     * At most eight names, one per career, in which each typed word begins a word, in any order; typos are tolerated in words of
     * three letters and more. Fewest typos first, then titles before alternative titles, then names that begin as typed.
     */
    public static List<Name> of(String typed, List<Name> names) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Candidate> best = new HashMap<>();
        Comparator<Candidate> order = Comparator.comparingInt(Candidate::typos)
                .thenComparing(c -> !c.inOrder())
                .thenComparing(Candidate::alternative)
                .thenComparing(Candidate::length)
                .thenComparing(c -> c.name().name());
        for (Name name : names) {
            Candidate candidate = candidate(words, name);
            if (candidate != null) {
                best.merge(name.slug(), candidate, (a, b) -> order.compare(a, b) <= 0 ? a : b);
            }
        }
        return best.values().stream()
                .sorted(order)
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static Candidate candidate(List<String> typed, Name name) {
        List<String> words = words(name.name());
        List<String> free = new ArrayList<>(words);
        int typos = 0;
        for (String t : typed) {
            int most = Typos.allowed(t.length());
            String fits = null;
            int fewest = most + 1;
            for (String word : free) {
                int n = word.startsWith(t) ? 0 : Typos.fromBeginning(t, word, most);
                if (n < fewest) {
                    fewest = n;
                    fits = word;
                }
            }
            if (fits == null) {
                return null;
            }
            free.remove(fits);
            typos += fewest;
        }
        boolean inOrder = String.join(" ", words).startsWith(String.join(" ", typed));
        return new Candidate(
                name,
                typos,
                !name.name().equals(name.title()),
                inOrder,
                name.name().length());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .limit(12)
                .toList();
    }
}
