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

    private record Word(String text, int letters, boolean inName) {}

    private final NavigableSet<String> all;
    private final List<Word> words;

    Vocabulary(Set<String> all, Set<String> names) {
        this.all = new TreeSet<>(all);
        this.words = this.all.stream()
                .map(w -> new Word(w, letters(w), names.contains(w)))
                .toList();
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
        List<Word> found = List.of();
        int typos = 0;
        while (found.isEmpty() && typos < most) {
            found = within(++typos, typed, false);
        }
        int distance = typos;
        return found.stream()
                .sorted(Comparator.comparing((Word w) -> !w.inName())
                        .thenComparing(w -> w.text().charAt(0) != typed.charAt(0))
                        .thenComparing(w -> Math.abs(w.text().length() - typed.length()))
                        .thenComparing(Word::text))
                .limit(MOST_CORRECTIONS)
                .map(w -> new Near(w.text(), distance))
                .toList();
    }

    /** The nearest word of a title when too many typos separate it for a match, but few enough for a question. */
    Optional<String> resembling(String typed) {
        int most = Math.min(4, typed.length() * 2 / 5);
        for (int typos = 1; typos <= most; typos++) {
            List<Word> found = within(typos, typed, true);
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst().text());
            }
        }
        return Optional.empty();
    }

    /** Two words that were written as one; one of them stands in a title. */
    Optional<List<String>> split(String joined) {
        for (int i = 3; i <= joined.length() - 3; i++) {
            String left = joined.substring(0, i);
            String right = joined.substring(i);
            if (has(left) && has(right) && words.stream().anyMatch(w -> w.inName() && right.equals(w.text()))) {
                return Optional.of(List.of(left, right));
            }
        }
        return Optional.empty();
    }

    private List<Word> within(int typos, String typed, boolean namesOnly) {
        int letters = letters(typed);
        List<Word> found = new ArrayList<>();
        for (Word word : words) {
            boolean candidate = word.inName() || (!namesOnly && couldBe(typed, word.text(), typos));
            // One typo changes at most two members of the set of letters.
            if (candidate
                    && Integer.bitCount(letters ^ word.letters()) <= 2 * typos
                    && Typos.between(typed, word.text(), typos) <= typos) {
                found.add(word);
            }
        }
        return found;
    }

    /** Outside titles only long words that begin with the same letter, or every word would be near to something. */
    private static boolean couldBe(String typed, String word, int typos) {
        return word.charAt(0) == typed.charAt(0) && typed.length() >= (typos == 1 ? 5 : 8);
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }
}
