package waymark.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at guides as a reader does: their sentences, how long they are, how hard to read, and what one says that another said. */
final class Prose {
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");

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
        Map<String, Set<String>> where = new HashMap<>();
        guides.forEach((slug, guide) -> sentences(texts(guide)).forEach(sentence -> {
            String plain =
                    sentence.toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip();
            if (plain.split(" ").length >= 4) {
                where.computeIfAbsent(plain, p -> new HashSet<>()).add(slug);
            }
        }));
        where.values().removeIf(slugs -> slugs.size() < 2);
        return where;
    }
}
