package waymark.evaluation.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import waymark.events.Interest;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.scoring.Score;
import waymark.quiz.scoring.Scoring;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.fit.Scores;

/**
 * An instrument as the quiz scores it and as the matcher reads it.
 *
 * @param scored the quiz's
 * @param matched the recommendation's
 */
public record Questionnaire(Instrument scored, waymark.recommendation.affinity.Instrument matched) {

    /**
     * A person as the matcher knows them.
     *
     * @param scores by the quiz's own scoring
     */
    public record Profile(Scores scores, Answers answers) {}

    /** Waymark's own quiz. */
    public static Questionnaire own() throws IOException {
        return of(InstrumentFile.own());
    }

    /** Both sides of an instrument. */
    public static Questionnaire of(Instrument instrument) {
        return new Questionnaire(
                instrument,
                new waymark.recommendation.affinity.Instrument(
                        instrument.id() + "/" + instrument.version(),
                        instrument.items().stream()
                                .filter(i -> Interest.KEYS.contains(i.scale()) && !i.reverse())
                                .map(i -> new waymark.recommendation.affinity.Instrument.Item(
                                        i.id(), i.text(), Interest.valueOf(i.scale())))
                                .toList()));
    }

    /** What the answers say; empty if one of the six interests has none. */
    public Optional<Profile> profile(Map<String, Integer> given) {
        waymark.quiz.scoring.Scores scores = Scoring.score(scored, given);
        if (!scores.interests().keySet().containsAll(Interest.KEYS)) {
            return Optional.empty();
        }
        Map<String, Double> liked = new HashMap<>();
        matched.items().stream().filter(i -> given.containsKey(i.id())).forEach(i -> liked.put(i.id(), liking(given, i.id())));
        return Optional.of(new Profile(
                Scores.of(
                        waymark.quiz.scoring.Scores.each(scores.interests(), Score::score),
                        waymark.quiz.scoring.Scores.each(scores.values(), Score::score),
                        waymark.quiz.scoring.Scores.each(scores.setting(), Score::score)),
                new Answers(matched, liked)));
    }

    private double liking(Map<String, Integer> given, String item) {
        Instrument.Scale scale = scored.scale();
        return (2.0 * given.getOrDefault(item, 0) - scale.min() - scale.max()) / (scale.max() - scale.min());
    }

    /** The answers in two halves: each scale's are dealt out at random, to the one and the other in turn. */
    public List<Map<String, Integer>> halves(Map<String, Integer> given, Random random) {
        Map<String, List<String>> byScale = new LinkedHashMap<>();
        for (Instrument.Item item : scored.items()) {
            if (given.containsKey(item.id())) {
                byScale.computeIfAbsent(item.scale(), scale -> new ArrayList<>()).add(item.id());
            }
        }
        List<Map<String, Integer>> halves = List.of(new HashMap<>(), new HashMap<>());
        byScale.values().forEach(items -> {
            Collections.shuffle(items, random);
            for (int i = 0; i < items.size(); i++) {
                halves.get(i % 2).put(items.get(i), given.getOrDefault(items.get(i), 0));
            }
        });
        return halves;
    }
}
