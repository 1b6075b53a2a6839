package waymark.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import waymark.content.search.words.Synonyms;

/**
 * What somebody typed, read against the words there are: the ways to understand each word, and what may have been meant
 * instead.
 */
final class QueryTerms {
    private static final int MAX_WORDS = 12;
    /** Worth of a word's other meanings. */
    private static final float SECOND = 0.9f;

    /** So few letters are like some word by chance. */
    private static final int BY_CHANCE = 4;

    private static final Predicate<String> HAS_LETTER =
            Pattern.compile("\\p{L}").asPredicate();

    /** "C.P.A." is "CPA". */
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{L})\\.");

    /** Addresses, code and letters in a row that no word has: nobody describes work by it. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?:drop|create|alter|truncate) table .*|select \\* .*"
                    + "|\\S*(?:[@<>{}=\\\\]|://|\\.\\./)\\S*|\\p{Alnum}{40,}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * One way to understand a typed word.
     *
     * @param words all of them must be there
     * @param worth 1 for what was typed, less for what was guessed
     * @param beginning the (only) word may go on: it is still being typed
     */
    record TermVariant(List<String> words, float worth, boolean beginning) {

        static TermVariant word(String word, float worth) {
            return new TermVariant(List.of(word), worth, false);
        }
    }

    private final Predicate<String> occurs;
    private final SpellChecker vocabulary;
    private final List<List<TermVariant>> terms = new ArrayList<>();
    private final List<String> meant = new ArrayList<>();
    private final List<String> typed;
    private boolean corrected;
    private int unknown;
    private int asWritten;

    /**
     * Reads what was typed.
     *
     * @param occurs whether guides hold this word in any form
     */
    QueryTerms(String text, Predicate<String> occurs, SpellChecker vocabulary) {
        this.occurs = occurs;
        this.vocabulary = vocabulary;
        List<String> all = IndexSchema.words(
                INITIALS.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll("$1"));
        this.typed = all.subList(0, Math.min(MAX_WORDS, all.size()));
        for (int i = 0; i < typed.size(); ) {
            i += read(typed.subList(i, typed.size()));
        }
    }

    /** For each word that asks for something and is known, how it may be understood. */
    List<List<TermVariant>> terms() {
        return terms;
    }

    /**
     * Does it hold no word of guides and none that is surely a usual name misspelt, but some that is not even like one?
     * Four letters and fewer are like one by chance.
     */
    boolean isNonsense() {
        return asWritten == 0 && (unknown > 0 || typed.stream().noneMatch(word -> word.length() > BY_CHANCE));
    }

    /** How many words ask for something. */
    int words() {
        return terms.size() + unknown;
    }

    /** The text as it is understood, typos mended. */
    String meant() {
        return String.join(" ", meant);
    }

    /** The corrected text, or null if nothing was corrected. */
    String didYouMean() {
        return corrected ? IndexSchema.languagesAsWritten(meant()) : null;
    }

    /** Reads the beginning of these words; tells how many it took. */
    private int read(List<String> rest) {
        for (int n = Math.min(Synonyms.MAX, rest.size()); n > 0; n--) {
            List<TermVariant> synonyms = synonyms(rest.subList(0, n));
            if (!synonyms.isEmpty()) {
                asWritten++;
                accept(synonyms, rest.subList(0, n));
                return n;
            }
        }
        String word = rest.getFirst();
        if (rest.size() > 1 && vocabulary.has(word + rest.get(1))) {
            List<TermVariant> joined = new ArrayList<>(List.of(TermVariant.word(word + rest.get(1), 1)));
            if (occurs.test(word) && occurs.test(rest.get(1))) {
                joined.add(new TermVariant(List.of(word, rest.get(1)), 1, false));
            }
            accept(joined, rest.subList(0, 2));
            asWritten++;
            return 2;
        }
        word(word, rest.size() == 1);
        return 1;
    }

    private void accept(List<TermVariant> understood, List<String> words) {
        terms.add(understood);
        meant.addAll(words);
    }

    private void word(String word, boolean last) {
        if (IndexSchema.stem(word).isEmpty()) {
            meant.add(word);
        } else if (occurs.test(word)) {
            List<TermVariant> known =
                    new ArrayList<>(List.of(new TermVariant(List.of(word), 1, last && word.length() > 1)));
            vocabulary.rather(word).forEach(n -> known.addAll(guess(n, 0.8f)));
            accept(known, List.of(word));
            asWritten += HAS_LETTER.test(word) || vocabulary.isUsualName(word) ? 1 : 0;
        } else if (vocabulary.continues(word)) {
            accept(List.of(new TermVariant(List.of(word), 1, true)), List.of(word));
            asWritten++;
        } else {
            unknown(word);
        }
    }

    /** What guides say for it, as far as any guide does, and the expression itself. */
    private List<TermVariant> synonyms(List<String> expression) {
        List<TermVariant> found = new ArrayList<>();
        for (List<String> meaning : Synonyms.meaning(expression)) {
            if (meaning.stream().allMatch(occurs)) {
                found.add(new TermVariant(meaning, found.isEmpty() ? 1 : SECOND, false));
            }
        }
        if (!found.isEmpty() && expression.stream().allMatch(occurs)) {
            found.add(new TermVariant(expression, SECOND, false));
        }
        return found;
    }

    private void unknown(String word) {
        List<SpellChecker.Near> near = vocabulary.near(word);
        List<String> split = near.isEmpty() ? vocabulary.split(word).orElse(List.of()) : List.of();
        if (!near.isEmpty()) {
            List<TermVariant> guesses = new ArrayList<>();
            near.forEach(n -> guesses.addAll(guess(n, n.typos() == 1 ? 0.9f : 0.8f)));
            accept(guesses, List.of(near.getFirst().word()));
            boolean isUsual = vocabulary.isUsualName(near.getFirst().word());
            corrected |= isUsual || word.length() > BY_CHANCE;
            asWritten += isUsual ? 1 : 0;
        } else if (!split.isEmpty()) {
            accept(List.of(new TermVariant(split, 1, false)), split);
            corrected = true;
            asWritten++;
        } else {
            unknown++;
            String resembling = vocabulary.resembling(word).orElse(null);
            corrected |= resembling != null;
            meant.add(resembling == null ? word : resembling);
        }
    }

    private List<TermVariant> guess(SpellChecker.Near near, float worth) {
        List<TermVariant> guesses = new ArrayList<>();
        synonyms(List.of(near.word()))
                .forEach(way -> guesses.add(new TermVariant(way.words(), worth * way.worth(), false)));
        if (guesses.isEmpty() && occurs.test(near.word())) {
            guesses.add(TermVariant.word(near.word(), worth));
        }
        return guesses;
    }
}
