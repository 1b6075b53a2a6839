package waymark.content.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import waymark.content.search.words.EditDistance;

/**
 * Completes a career's name while it is being typed: names, one per career, in which each typed word begins a word, in
 * any order. Typos are tolerated in words of three letters and more, and looked for only where hardly anything fits as
 * typed.
 */
final class Suggestions {
    /** How many are shown. */
    static final int MAX = 8;

    /** Fewer letters than this begin too many names to be of use. */
    private static final int LEAST = 2;

    /** Fewer letters say where a name begins, not what is meant. */
    private static final int TELLING = 3;

    private static final int FEW = 3;
    private static final int MAX_WORDS = 12;
    private static final int NONE = Integer.MAX_VALUE;
    private static final int[] NOWHERE = {};
    /** What a typo, a lower rank and a letter of the name cost. */
    private static final int TYPO = 10_000;

    private static final int RANK = 1_000;

    private final NameIndex names;
    private final List<String> typed;
    private final String beginning;
    private final int[] cost;
    private final int[] best;

    private Suggestions(List<String> typed, NameIndex names) {
        this.names = names;
        this.typed = typed;
        this.beginning = String.join(" ", typed);
        this.cost = new int[names.careers()];
        this.best = new int[names.careers()];
        Arrays.fill(cost, NONE);
    }

    /**
     * Numbers of names, in the order in which a search finds their careers. What it does not find comes behind, in the
     * order of {@link #of(String, NameIndex)}.
     *
     * @param found ids of the careers a search for the text finds, best first; asked once there is enough to search for
     */
    static List<Integer> of(String text, NameIndex names, Supplier<List<String>> found) {
        List<Integer> fitting = of(text, names);
        if (fitting.isEmpty() || text.strip().length() < TELLING) {
            return fitting;
        }
        Map<String, Integer> ranks = new HashMap<>();
        found.get().forEach(id -> ranks.put(id, ranks.size()));
        return fitting.stream()
                .sorted(Comparator.comparingInt(name ->
                        ranks.getOrDefault(names.career(names.careerOf(name)).id(), NONE)))
                .toList();
    }

    /**
     * Numbers of names, none for what is too short: fewest typos first, then titles of full guides that begin as typed,
     * then shorter names.
     */
    static List<Integer> of(String text, NameIndex names) {
        List<String> words = IndexSchema.words(text);
        if (words.isEmpty() || text.strip().length() < LEAST) {
            return List.of();
        }
        Suggestions suggestions = new Suggestions(words.subList(0, Math.min(MAX_WORDS, words.size())), names);
        suggestions.collect(false);
        if (suggestions.found().count() < FEW) {
            suggestions.collect(true);
        }
        return suggestions
                .found()
                .boxed()
                .sorted(Comparator.comparingInt(career -> suggestions.cost[career]))
                .map(career -> suggestions.best[career])
                .toList();
    }

    private IntStream found() {
        return IntStream.range(0, cost.length).filter(career -> cost[career] != NONE);
    }

    private void collect(boolean withTypos) {
        byte[] heard = new byte[names.size()];
        byte[] last = new byte[names.size()];
        byte[][] typos = new byte[typed.size()][];
        for (int i = 0; i < typed.size(); i++) {
            int most = withTypos ? EditDistance.allowed(typed.get(i).length()) : 0;
            typos[i] = names.typos(typed.get(i), most);
            for (int word = 0; word < names.words(); word++) {
                for (int name : typos[i][word] < EditDistance.TOO_MANY ? names.namesWith(word) : NOWHERE) {
                    if (last[name] <= i) {
                        last[name] = (byte) (i + 1);
                        heard[name]++;
                    }
                }
            }
        }
        for (int name = 0; name < heard.length; name++) {
            if (heard[name] == typed.size()) {
                consider(name, typos);
            }
        }
    }

    private void consider(int name, byte[][] typos) {
        int career = names.careerOf(name);
        int rank = (names.isTitle(name) ? 0 : 1) + (names.career(career).imported() ? 1 : 0);
        int least = rank * RANK + Math.min(names.text(name).length(), RANK / 2);
        if (least >= cost[career]) {
            return;
        }
        boolean inOrder = names.text(name).regionMatches(true, 0, beginning, 0, beginning.length());
        if (!inOrder && !names.isEnglish(name)) {
            return; // "libr" completes to a librarian, not to a "llevador de libros"
        }
        int typosIn = typosIn(names.wordsOf(name), typos);
        if (typosIn >= 0) {
            int total = least + typosIn * TYPO + (inOrder ? 0 : RANK);
            if (total < cost[career]) {
                cost[career] = total;
                best[career] = name;
            }
        }
    }

    /** With each typed word beginning another word of the name; -1 if one of them begins none. */
    private static int typosIn(int[] words, byte[][] typos) {
        long taken = 0;
        int all = 0;
        for (byte[] of : typos) {
            int fits = -1;
            for (int i = 0; i < Math.min(words.length, Long.SIZE); i++) {
                if ((taken & 1L << i) == 0
                        && of[words[i]] < EditDistance.TOO_MANY
                        && (fits < 0 || of[words[i]] < of[words[fits]])) {
                    fits = i;
                }
            }
            if (fits < 0) {
                return -1;
            }
            taken |= 1L << fits;
            all += of[words[fits]];
        }
        return all;
    }
}
