package waymark.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.content.search.words.EditDistance;
import waymark.content.search.words.OccupationStemmer;

/** The titles and alternative titles of all careers, by their words. Numbers stand for careers, names and words. */
final class NameIndex {
    /**
     * What a career is called, its title first.
     *
     * @param english how many of the names are English; the others stand behind them
     * @param words of each name; kept, because reading forty thousand names anew for each edit would take half a second
     */
    record CareerNames(String id, List<String> names, int english, List<List<String>> words, boolean imported) {

        static CareerNames of(String id, List<String> english, List<String> foreign, boolean imported) {
            List<String> names =
                    Stream.concat(english.stream(), foreign.stream()).toList();
            return new CareerNames(
                    id,
                    names,
                    english.size(),
                    names.stream().map(CareerNames::words).toList(),
                    imported);
        }

        private static List<String> words(String name) {
            return IndexSchema.words(name).stream().map(String::intern).toList();
        }
    }

    private static final int[] NONE = {};

    private final List<CareerNames> careers;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] careerOf;
    private final int[] placeOf;
    private final byte[] lengths;
    private final String[] words;
    private final int[] letters;
    private final char[] initials;
    private final int[][] namesWith;
    private final int[][] wordsOf;
    private final Map<String, int[]> stems;
    private final Map<String, int[]> roots;

    NameIndex(Collection<CareerNames> all) {
        this.careers = List.copyOf(all);
        int size = careers.stream().mapToInt(c -> c.names().size()).sum();
        this.careerOf = new int[size];
        this.placeOf = new int[size];
        this.lengths = new byte[size];
        Map<String, List<Integer>> index = new HashMap<>();
        Map<String, List<String>> stemOf = new HashMap<>();
        int name = 0;
        for (int career = 0; career < careers.size(); career++) {
            numbers.put(careers.get(career).id(), career);
            for (int place = 0; place < careers.get(career).names().size(); place++, name++) {
                careerOf[name] = career;
                placeOf[name] = place;
                for (String word : careers.get(career).words().get(place)) {
                    if (!stemOf.computeIfAbsent(word, IndexSchema::stem).isEmpty()) {
                        lengths[name]++;
                    }
                    List<Integer> with = index.computeIfAbsent(word, w -> new ArrayList<>(2));
                    if (with.isEmpty() || with.getLast() != name) {
                        with.add(name);
                    }
                }
            }
        }
        this.words = index.keySet().stream().sorted().toArray(String[]::new);
        this.letters = Arrays.stream(words).mapToInt(EditDistance::letters).toArray();
        this.initials = new char[words.length];
        for (int word = 0; word < words.length; word++) {
            initials[word] = EditDistance.folded(words[word]).charAt(0);
        }
        this.namesWith = Arrays.stream(words)
                .map(word ->
                        index.get(word).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.wordsOf = careers.stream()
                .flatMap(career -> career.words().stream())
                .map(this::numbers)
                .toArray(int[][]::new);
        this.stems = grouped(w -> stemOf.get(w).stream().findFirst().orElse(""));
        this.roots = grouped(OccupationStemmer::of);
    }

    private int[] numbers(List<String> name) {
        return name.stream().distinct().mapToInt(this::find).toArray();
    }

    private Map<String, int[]> grouped(UnaryOperator<String> key) {
        Map<String, int[]> groups = new HashMap<>();
        IntStream.range(0, words.length)
                .boxed()
                .collect(Collectors.groupingBy(word -> key.apply(words[word])))
                .forEach((same, numbers) -> groups.put(
                        same, numbers.stream().mapToInt(Integer::intValue).toArray()));
        groups.remove("");
        return groups;
    }

    int size() {
        return careerOf.length;
    }

    int careers() {
        return careers.size();
    }

    CareerNames career(int career) {
        return careers.get(career);
    }

    /** The number of a career, or -1. */
    int career(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** In how many names the word stands as written. */
    int frequency(String word) {
        int at = find(word);
        return at < 0 ? 0 : namesWith[at].length;
    }

    int careerOf(int name) {
        return careerOf[name];
    }

    boolean isTitle(int name) {
        return placeOf[name] == 0;
    }

    /** Is it in English? */
    boolean isEnglish(int name) {
        return placeOf[name] < careers.get(careerOf[name]).english();
    }

    /** The name as written. */
    String text(int name) {
        return careers.get(careerOf[name]).names().get(placeOf[name]);
    }

    /** How many words of the name say something. */
    int length(int name) {
        return lengths[name];
    }

    /** Numbers of the words that begin so. */
    int[] beginning(String typed) {
        int at = find(typed);
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < words.length && words[to].startsWith(typed)) {
            to++;
        }
        return IntStream.range(from, to).toArray();
    }

    /** For every word how many typos are in what was typed of it, {@link EditDistance#TOO_MANY} for more than that. */
    byte[] typos(String typed, int most) {
        byte[] typos = new byte[words.length];
        Arrays.fill(typos, EditDistance.TOO_MANY);
        for (int word : beginning(typed)) {
            typos[word] = 0;
        }
        int typedLetters = EditDistance.letters(typed);
        char initial = EditDistance.folded(typed).charAt(0);
        for (int word = 0; most > 0 && word < typos.length; word++) {
            // Who is typing has the first letter right; one typo brings in at most one letter the word does not have.
            if (typos[word] > 0
                    && initials[word] == initial
                    && Integer.bitCount(typedLetters & ~letters[word]) <= most) {
                int n = EditDistance.fromBeginning(typed, words[word], most);
                typos[word] = n <= most ? (byte) n : EditDistance.TOO_MANY;
            }
        }
        return typos;
    }

    /** How many different words the career names are made of. */
    int words() {
        return words.length;
    }

    /** A word by its number. */
    String word(int number) {
        return words[number];
    }

    /** Numbers of a name's words. */
    int[] wordsOf(int name) {
        return wordsOf[name];
    }

    int[] namesWith(int word) {
        return namesWith[word];
    }

    int[] sameStem(String stem) {
        return stems.getOrDefault(stem, NONE);
    }

    int[] sameRoot(String word) {
        return roots.getOrDefault(OccupationStemmer.of(word), NONE);
    }

    /** The word's number, or where it would stand, as {@link Arrays#binarySearch} says it. */
    int find(String word) {
        return Arrays.binarySearch(words, word);
    }
}
