package waymark.content.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks at guides as a reader does: their sentences, how long they are, how hard to read, and what one says that
 * another said.
 */
final class Prose {
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");

    private static final Set<String> SMALL =
            Set.of(("a an the and or but if so as of in on at to from by with for into than then that this these those"
                            + " it its is are was were be been has have had do does did not no you your they their them we our he"
                            + " she his her one who whose which what when where while because before after until through over"
                            + " under between about out up down off again more most some any each every all both few many much can"
                            + " could will would may might must should here there")
                    .split(" "));

    private Prose() {}

    /** Everything somebody wrote, but for names, addresses and sources. */
    static List<String> texts(Guide g) {
        List<String> texts = new ArrayList<>(running(g));
        g.work().duties().forEach(d -> texts.addAll(d.items()));
        texts.addAll(g.work().tools());
        texts.addAll(g.work().workplaces());
        texts.addAll(g.rightForYou().values());
        texts.addAll(g.rightForYou().traits());
        g.path().steps().forEach(s -> texts.addAll(List.of(s.head(), s.requirement())));
        g.resources().forEach(r -> texts.add(r.use()));
        return texts;
    }

    /** What is told in whole sentences. */
    static List<String> running(Guide g) {
        List<String> texts = new ArrayList<>(g.overview());
        texts.add(g.summary());
        texts.addAll(g.work().typicalDay());
        texts.add(g.rightForYou().interests());
        texts.addAll(g.rightForYou().hard());
        g.path().steps().forEach(s -> texts.add(s.action()));
        texts.addAll(g.path().alternatives());
        return texts;
    }

    static List<String> sentences(Collection<String> texts) {
        return texts.stream()
                .flatMap(t -> Arrays.stream(t.split("(?<=[.!?])\\s+")))
                .filter(s -> !s.isBlank())
                .toList();
    }

    static long words(Guide g) {
        return texts(g).stream().mapToLong(t -> t.split("\\s+").length).sum();
    }

    /** Flesch–Kincaid: the school grade one must have reached to read it easily. */
    static double grade(Guide g) {
        List<String> sentences = sentences(running(g));
        List<String> words = sentences.stream()
                .flatMap(s -> Arrays.stream(s.split("[^A-Za-z'’-]+")))
                .filter(w -> !w.isEmpty())
                .toList();
        double syllables = words.stream().mapToLong(Prose::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        long groups = SYLLABLE.matcher(letters).results().count();
        boolean silent = letters.endsWith("e") && !letters.endsWith("le") && groups > 1;
        return letters.isEmpty() ? 0 : Math.max(1, silent ? groups - 1 : groups);
    }

    /** Sentences of four words and more that stand in two guides or more, with the slugs of these. */
    static Map<String, Set<String>> shared(Map<String, Guide> guides) {
        return repeated(
                guides,
                guide -> sentences(texts(guide)).stream().map(Prose::plain).filter(words -> words.size() >= 4));
    }

    /** Runs of that many words that stand in two guides or more. */
    static Map<String, Set<String>> sharedRuns(Map<String, Guide> guides, int length) {
        return repeated(
                guides,
                guide -> sentences(texts(guide)).stream().map(Prose::plain).flatMap(words -> runs(words, length)));
    }

    /**
     * Moulds that two guides or more were poured into: runs of so many words that are alike once all but the small
     * words (articles, prepositions, pronouns…) are blanked. A run of mostly blanks says nothing and does not count.
     */
    static Map<String, Set<String>> sharedMoulds(Map<String, Guide> guides, int length) {
        return repeated(guides, guide -> sentences(running(guide)).stream()
                .map(Prose::plain)
                .map(words ->
                        words.stream().map(w -> SMALL.contains(w) ? w : "_").toList())
                .flatMap(words -> runs(words, length))
                .filter(run -> Collections.frequency(run, "_") <= length / 2));
    }

    private static Stream<List<String>> runs(List<String> words, int length) {
        return IntStream.rangeClosed(0, words.size() - length).mapToObj(i -> words.subList(i, i + length));
    }

    private static List<String> plain(String sentence) {
        return List.of(sentence.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d']+", " ")
                .strip()
                .split(" "));
    }

    private static Map<String, Set<String>> repeated(
            Map<String, Guide> guides, Function<Guide, Stream<List<String>>> parts) {
        Map<String, Set<String>> where = new HashMap<>();
        guides.forEach((slug, guide) -> parts.apply(guide)
                .forEach(part -> where.computeIfAbsent(String.join(" ", part), p -> new HashSet<>())
                        .add(slug)));
        where.values().removeIf(slugs -> slugs.size() < 2);
        return where;
    }
}
