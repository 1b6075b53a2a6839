package waymark.evaluation.persona;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.quiz.instrument.Instrument;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Ranking;

/**
 * Somebody with a mind of their own, and what a career adviser would expect of a list for them. Written before any
 * model was asked.
 *
 * @param who in a few words
 * @param loves texts of items of Waymark's own quiz
 * @param hates the same; to all other items the answer is the middle one
 * @param first careers that must be at the top: of each list of occupations, nearly the same to this person, one
 * @param never careers that must not even come near it
 */
@Serdeable
public record Persona(
        String who, List<String> loves, List<String> hates, List<List<String>> first, List<String> never) {
    /** The size of the catalogue for which these places were meant; of a smaller one it is the same share. */
    private static final double CAREERS = 923;

    private static final int TOP = 30;
    private static final int NEAR = 200;
    private static final int CODE = 10;

    /** All there are. */
    public static List<Persona> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(Persona.class.getResourceAsStream("/personas.json"))) {
            return ObjectMapper.getDefault().readValue(in, Argument.listOf(Persona.class));
        }
    }

    /**
     * What this person answers.
     *
     * @throws IllegalStateException if a text is no item of the instrument
     */
    public Map<String, Integer> answers(Instrument instrument) {
        Map<String, String> ids = new HashMap<>();
        instrument.items().forEach(item -> ids.put(item.text(), item.id()));
        Stream.concat(loves.stream(), hates.stream())
                .filter(text -> !ids.containsKey(text))
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalStateException("No item says: " + text);
                });
        Instrument.Scale scale = instrument.scale();
        Map<String, Integer> answers = new HashMap<>();
        ids.forEach((text, id) -> answers.put(
                id,
                loves.contains(text)
                        ? scale.max()
                        : hates.contains(text) ? scale.min() : (scale.min() + scale.max()) / 2));
        return answers;
    }

    /** What is expected and not so, a sentence each. Careers the catalogue does not have are passed over. */
    public List<String> disappointments(Ranking ranking) {
        int top = (int) Math.round(TOP * ranking.size() / CAREERS);
        int near = (int) Math.round(NEAR * ranking.size() / CAREERS);
        Map<String, Integer> places = places(ranking);
        List<String> all = new ArrayList<>();
        for (List<String> oneOf : first) {
            Optional<String> best = oneOf.stream()
                    .filter(career -> places.containsKey(code(career)))
                    .min((a, b) -> Integer.compare(place(a, places), place(b, places)));
            best.filter(career -> place(career, places) > top)
                    .ifPresent(career -> all.add(
                            "%s is at %d, not among the first %d".formatted(career, place(career, places), top)));
        }
        never.stream()
                .filter(career -> place(career, places) <= near)
                .forEach(career ->
                        all.add("%s is at %d, among the first %d".formatted(career, place(career, places), near)));
        return all;
    }

    private static Map<String, Integer> places(Ranking ranking) {
        CatalogSnapshot careers = ranking.catalogue();
        int[] order = ranking.order().toArray();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, order.length)
                .forEach(i -> places.putIfAbsent(careers.career(order[i]).onetCode(), i + 1));
        return places;
    }

    private static int place(String career, Map<String, Integer> places) {
        return places.getOrDefault(code(career), Integer.MAX_VALUE);
    }

    /** Careers are written as code and title. */
    private static String code(String career) {
        return career.substring(0, CODE);
    }
}
