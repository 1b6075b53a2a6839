package waymark.content.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import waymark.content.search.words.EditDistance;
import waymark.content.search.words.Synonyms;

/** The words that occur anywhere in the guides, and those that occur in titles and alternative titles. */
final class SpellChecker {
    private static final int MAX_CORRECTIONS = 4;
    private static final double CLEARLY_LESS = 1.5;
    private static final int EVERYDAY = 5;
    private static final int SHORTEST_DOUBTED = 5;
    private static final int MORE_LIKELY = 10;

    /** A word close to what was typed. */
    record Near(String word, int typos) {}

    private record Likely(Near near, double likelihood) {}

    /**
     * A word there is.
     *
     * @param letters the set of letters of its folded form
     * @param named in how many names it stands; a word of everyday speech counts as {@value #EVERYDAY}
     */
    private record Word(String text, String folded, int letters, int named) {
        static Word of(String text, NameIndex names) {
            String folded = EditDistance.folded(text);
            int named = names.frequency(text);
            return new Word(
                    text,
                    folded.equals(text) ? text : folded,
                    EditDistance.letters(folded),
                    named == 0 && Synonyms.words().contains(text) ? EVERYDAY : named);
        }
    }

    private final NavigableMap<String, Word> words = new TreeMap<>();

    SpellChecker(Set<String> all, NameIndex names) {
        Stream.concat(all.stream(), Synonyms.words().stream())
                .forEach(word -> words.computeIfAbsent(word, w -> Word.of(w, names)));
    }

    boolean has(String word) {
        return words.containsKey(word);
    }

    /** Is it a word of the names of at least {@value #EVERYDAY}, or of everyday speech? */
    boolean isUsualName(String word) {
        return named(word) >= EVERYDAY;
    }

    private int named(String word) {
        return has(word) ? words.get(word).named() : 0;
    }

    /** Does a word begin like this? */
    boolean continues(String beginning) {
        String next = words.ceilingKey(beginning);
        return next != null && next.startsWith(beginning);
    }

    /**
     * What may have been meant, likeliest first: few typos, the same first letter, a word many careers are called by.
     */
    List<Near> near(String typed) {
        String fold = EditDistance.folded(typed);
        if (fold.length() == 1) {
            // One letter held down is like every word of one letter, and means none.
            return List.of();
        }
        int most = EditDistance.allowed(fold.length());
        List<Likely> found = new ArrayList<>();
        for (Word word : within(most, typed, false)) {
            int typos = Math.max(1, EditDistance.between(fold, word.folded(), most));
            double usual = Math.log1p(word.named()) / 2 + (word.named() > 0 ? 1 : 0);
            boolean beginsAlike = word.text().charAt(0) == typed.charAt(0);
            found.add(new Likely(new Near(word.text(), typos), usual - 2 * typos + (beginsAlike ? 1 : 0)));
        }
        found.sort(Comparator.comparingDouble(Likely::likelihood).reversed().thenComparing(l -> l.near()
                .word()));
        return found.stream()
                .limit(MAX_CORRECTIONS)
                .filter(l -> l.likelihood() >= found.getFirst().likelihood() - CLEARLY_LESS)
                .map(Likely::near)
                .toList();
    }

    /**
     * Much more usual words one typo away from a word that exists: who types "secretery" means it no more than who
     * wrote it so.
     */
    List<Near> rather(String typed) {
        if (typed.length() < SHORTEST_DOUBTED) {
            return List.of();
        }
        int usual = Math.max(1, MORE_LIKELY * named(typed));
        return within(1, typed, true).stream()
                .filter(w -> w.text().charAt(0) == typed.charAt(0) && w.named() >= usual)
                .map(w -> new Near(w.text(), 1))
                .toList();
    }

    /** The nearest word of a title when too many typos separate it for a match, but few enough for a question. */
    Optional<String> resembling(String typed) {
        int most = Math.min(4, EditDistance.folded(typed).length() * 2 / 5);
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
            if (has(left) && named(right) > 0) {
                return Optional.of(List.of(left, right));
            }
        }
        return Optional.empty();
    }

    private List<Word> within(int typos, String typed, boolean namesOnly) {
        String fold = EditDistance.folded(typed);
        int typedLetters = EditDistance.letters(fold);
        // One typo changes at most two members of the set of letters.
        return words.values().stream()
                .filter(word -> Integer.bitCount(typedLetters ^ word.letters()) <= 2 * typos
                        && Math.abs(word.folded().length() - fold.length()) <= typos
                        && (word.named() > 0 || !namesOnly && couldBe(typed, word.text(), typos))
                        && EditDistance.between(fold, word.folded(), typos) <= typos
                        && !word.text().equals(typed))
                .toList();
    }

    /** Outside titles only long words that begin with the same letter, or every word would be near to something. */
    private static boolean couldBe(String typed, String word, int typos) {
        return word.charAt(0) == typed.charAt(0) && typed.length() >= (typos == 1 ? 5 : 8);
    }
}
