package waymark.content.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words that occur anywhere in the guides, and those that occur in titles and alternative titles. */
final class Vocabulary {
    private static final int MOST_CORRECTIONS = 4;

    /** A word close to what was typed. */
    record Near(String word, int typos) {}

    private final NavigableSet<String> all;
    private final NavigableSet<String> names;

    Vocabulary(Set<String> all, Set<String> names) {
        this.all = new TreeSet<>(all);
        this.names = new TreeSet<>(names);
    }

    boolean has(String word) {
        return all.contains(word);
    }

    /** Does a word begin like this? */
    boolean continues(String beginning) {
        String next = all.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    /** What may have been meant: the words with the fewest typos in between, best first. Words of titles count for more. */
    List<Near> near(String typed) {
        int most = Typos.allowed(typed.length());
        List<Near> found = new ArrayList<>();
        for (int allowed = 1; allowed <= most && found.isEmpty(); allowed++) {
            for (String word : all) {
                if (couldBe(typed, word, allowed) && Typos.between(typed, word, allowed) <= allowed) {
                    found.add(new Near(word, allowed));
                }
            }
        }
        found.sort(Comparator.comparing((Near n) -> !names.contains(n.word()))
                .thenComparing(n -> n.word().charAt(0) != typed.charAt(0))
                .thenComparing(n -> Math.abs(n.word().length() - typed.length()))
                .thenComparing(Near::word));
        return List.copyOf(found.subList(0, Math.min(MOST_CORRECTIONS, found.size())));
    }

    /** Outside titles a word must at least begin with the same letter, or every word is near to something. */
    private boolean couldBe(String typed, String word, int typos) {
        return names.contains(word) || (word.length() > typos + 2 && word.charAt(0) == typed.charAt(0));
    }

    /** The nearest word of a title when too many typos separate it for a match, but few enough for a question. */
    Optional<String> resembling(String typed) {
        int most = Math.min(4, typed.length() * 2 / 5);
        for (int typos = 1; typos <= most; typos++) {
            for (String word : names) {
                if (Typos.between(typed, word, typos) <= typos) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    /** Two words that were written as one. */
    Optional<List<String>> split(String joined) {
        for (int i = 3; i <= joined.length() - 3; i++) {
            String left = joined.substring(0, i);
            String right = joined.substring(i);
            if (has(left) && has(right) && (names.contains(left) || names.contains(right))) {
                return Optional.of(List.of(left, right));
            }
        }
        return Optional.empty();
    }
}
