package waymark.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private final String[] words;
    private final String[] folded;
    private final int[] letters;
    /** In how many names each word stands; a word of everyday speech counts as one. */
    private final int[] named;

    SpellChecker(Set<String> all, NameIndex names) {
        Set<String> together = new HashSet<>(all);
        together.addAll(Synonyms.words());
        this.words = together.toArray(String[]::new);
        Arrays.sort(words);
        this.folded = new String[words.length];
        this.letters = new int[words.length];
        this.named = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            String fold = EditDistance.folded(words[i]);
            folded[i] = fold.equals(words[i]) ? words[i] : fold;
            letters[i] = EditDistance.letters(folded[i]);
            named[i] = names.frequency(words[i]);
            if (named[i] == 0 && Synonyms.words().contains(words[i])) {
                named[i] = EVERYDAY;
            }
        }
    }

    boolean has(String word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    private boolean inName(String word) {
        int at = Arrays.binarySearch(words, word);
        return at >= 0 && named[at] > 0;
    }

    /** Does a word begin like this? */
    boolean continues(String beginning) {
        int at = Arrays.binarySearch(words, beginning);
        int next = at < 0 ? -at - 1 : at;
        return next < words.length && words[next].startsWith(beginning);
    }

    /** What may have been meant, likeliest first: few typos, the same first letter, a word many careers are called by. */
    List<Near> near(String typed) {
        int most = EditDistance.allowed(typed.length());
        List<Likely> found = new ArrayList<>();
        for (int word : within(most, typed, false)) {
            int typos = Math.max(1, EditDistance.between(EditDistance.folded(typed), folded[word], most));
            double usual = Math.log1p(named[word]) / 2 + (named[word] > 0 ? 1 : 0);
            boolean beginsAlike = words[word].charAt(0) == typed.charAt(0);
            found.add(new Likely(new Near(words[word], typos), usual - 2 * typos + (beginsAlike ? 1 : 0)));
        }
        found.sort(Comparator.comparingDouble(Likely::likelihood).reversed().thenComparing(l -> l.near()
                .word()));
        return found.stream()
                .limit(MAX_CORRECTIONS)
                .filter(l -> l.likelihood() >= found.getFirst().likelihood() - CLEARLY_LESS)
                .map(Likely::near)
                .toList();
    }

    /** Much more usual words one typo away from a word that exists: who types "secretery" means it no more than who wrote it so. */
    List<Near> rather(String typed) {
        if (typed.length() < SHORTEST_DOUBTED) {
            return List.of();
        }
        int at = Arrays.binarySearch(words, typed);
        int usual = Math.max(1, MORE_LIKELY * (at < 0 ? 0 : named[at]));
        return within(1, typed, true).stream()
                .filter(w -> words[w].charAt(0) == typed.charAt(0) && named[w] >= usual)
                .map(w -> new Near(words[w], 1))
                .toList();
    }

    /** The nearest word of a title when too many typos separate it for a match, but few enough for a question. */
    Optional<String> resembling(String typed) {
        int most = Math.min(4, typed.length() * 2 / 5);
        for (int typos = 1; typos <= most; typos++) {
            List<Integer> found = within(typos, typed, true);
            if (!found.isEmpty()) {
                return Optional.of(words[found.getFirst()]);
            }
        }
        return Optional.empty();
    }

    /** Two words that were written as one; one of them stands in a title. */
    Optional<List<String>> split(String joined) {
        for (int i = 3; i <= joined.length() - 3; i++) {
            String left = joined.substring(0, i);
            String right = joined.substring(i);
            if (has(left) && inName(right)) {
                return Optional.of(List.of(left, right));
            }
        }
        return Optional.empty();
    }

    private List<Integer> within(int typos, String typed, boolean namesOnly) {
        String fold = EditDistance.folded(typed);
        int typedLetters = EditDistance.letters(fold);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            // One typo changes at most two members of the set of letters.
            if (Integer.bitCount(typedLetters ^ letters[i]) <= 2 * typos
                    && Math.abs(folded[i].length() - fold.length()) <= typos
                    && (named[i] > 0 || (!namesOnly && couldBe(typed, words[i], typos)))
                    && EditDistance.between(fold, folded[i], typos) <= typos
                    && !words[i].equals(typed)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Outside titles only long words that begin with the same letter, or every word would be near to something. */
    private static boolean couldBe(String typed, String word, int typos) {
        return word.charAt(0) == typed.charAt(0) && typed.length() >= (typos == 1 ? 5 : 8);
    }
}
