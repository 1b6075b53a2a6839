package waymark.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What somebody typed, read against the words there are: the ways to understand each word, and what may have been meant instead. */
final class Asked {
    private static final int MOST_WORDS = 12;
    /** Worth of a word's other meanings. */
    private static final float SECOND = 0.9f;

    /** "C.P.A." is "CPA". */
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.");

    private final Predicate<String> occurs;
    private final Vocabulary vocabulary;
    private final List<List<Way>> ways = new ArrayList<>();
    private final List<String> meant = new ArrayList<>();
    private boolean corrected;
    private int unknown;

    /**
     * Reads what was typed.
     *
     * @param occurs whether guides hold this word in any form
     */
    Asked(String text, Predicate<String> occurs, Vocabulary vocabulary) {
        this.occurs = occurs;
        this.vocabulary = vocabulary;
        List<String> all = Fields.words(INITIALS.matcher(text).replaceAll("$1"));
        List<String> typed = all.subList(0, Math.min(MOST_WORDS, all.size()));
        for (int i = 0; i < typed.size(); ) {
            i += read(typed.subList(i, typed.size()));
        }
    }

    /** For each word that asks for something and is known, how it may be understood. */
    List<List<Way>> ways() {
        return ways;
    }

    /** How many words ask for something. */
    int words() {
        return ways.size() + unknown;
    }

    /** The corrected text, or null if nothing was corrected. */
    String didYouMean() {
        return corrected ? String.join(" ", meant) : null;
    }

    /** Reads the beginning of these words; tells how many it took. */
    private int read(List<String> rest) {
        for (int n = Math.min(EverydayWords.LONGEST, rest.size()); n > 0; n--) {
            List<Way> everyday = everyday(rest.subList(0, n));
            if (!everyday.isEmpty()) {
                accept(everyday, rest.subList(0, n));
                return n;
            }
        }
        String word = rest.getFirst();
        if (rest.size() > 1 && vocabulary.has(word + rest.get(1))) {
            List<Way> joined = new ArrayList<>(List.of(Way.word(word + rest.get(1), 1)));
            if (occurs.test(word) && occurs.test(rest.get(1))) {
                joined.add(new Way(List.of(word, rest.get(1)), 1, false));
            }
            accept(joined, rest.subList(0, 2));
            return 2;
        }
        word(word, rest.size() == 1);
        return 1;
    }

    private void accept(List<Way> understood, List<String> words) {
        ways.add(understood);
        meant.addAll(words);
    }

    private void word(String word, boolean last) {
        if (Fields.stem(word).isEmpty()) {
            meant.add(word);
        } else if (occurs.test(word)) {
            List<Way> known = new ArrayList<>(List.of(new Way(List.of(word), 1, last && word.length() > 1)));
            vocabulary.rather(word).forEach(n -> known.addAll(guess(n, 0.8f)));
            accept(known, List.of(word));
        } else if (vocabulary.continues(word)) {
            accept(List.of(new Way(List.of(word), 1, true)), List.of(word));
        } else {
            unheardOf(word);
        }
    }

    /** What guides say for it, as far as any guide does, and the expression itself. */
    private List<Way> everyday(List<String> expression) {
        List<Way> found = new ArrayList<>();
        for (List<String> meaning : EverydayWords.meaning(expression)) {
            if (meaning.stream().allMatch(occurs)) {
                found.add(new Way(meaning, found.isEmpty() ? 1 : SECOND, false));
            }
        }
        if (!found.isEmpty() && expression.stream().allMatch(occurs)) {
            found.add(new Way(expression, SECOND, false));
        }
        return found;
    }

    private void unheardOf(String word) {
        List<Vocabulary.Near> near = vocabulary.near(word);
        List<String> split = near.isEmpty() ? vocabulary.split(word).orElse(List.of()) : List.of();
        if (!near.isEmpty()) {
            List<Way> guesses = new ArrayList<>();
            near.forEach(n -> guesses.addAll(guess(n, n.typos() == 1 ? 0.9f : 0.8f)));
            accept(guesses, List.of(near.getFirst().word()));
            corrected = true;
        } else if (!split.isEmpty()) {
            accept(List.of(new Way(split, 1, false)), split);
            corrected = true;
        } else {
            unknown++;
            String resembling = vocabulary.resembling(word).orElse(null);
            corrected |= resembling != null;
            meant.add(resembling == null ? word : resembling);
        }
    }

    private List<Way> guess(Vocabulary.Near near, float worth) {
        List<Way> guesses = new ArrayList<>();
        everyday(List.of(near.word())).forEach(way -> guesses.add(new Way(way.words(), worth * way.worth(), false)));
        if (guesses.isEmpty() && occurs.test(near.word())) {
            guesses.add(Way.word(near.word(), worth));
        }
        return guesses;
    }
}
