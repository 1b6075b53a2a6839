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
import waymark.quiz.instrument.InstrumentEvents;
import waymark.quiz.scoring.Score;
import waymark.quiz.scoring.Scoring;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.fit.Scores;
import waymark.recommendation.instrument.KnownInstrument;

/** An instrument as the quiz scores it and as the recommendation hears of it. */
public record Questionnaire(Instrument scored, KnownInstrument matched) {

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
        return new Questionnaire(instrument, KnownInstrument.of(InstrumentEvents.published(instrument, 1)));
    }

    /** What the answers say; empty if one of the six interests has none. */
    public Optional<Profile> profile(Map<String, Integer> given) {
        waymark.quiz.scoring.Scores scores = Scoring.score(scored, given);
        if (!scores.interests().keySet().containsAll(Interest.KEYS)) {
            return Optional.empty();
        }
        return Optional.of(new Profile(
                Scores.of(
                        waymark.quiz.scoring.Scores.each(scores.interests(), Score::score),
                        waymark.quiz.scoring.Scores.each(scores.values(), Score::score),
                        waymark.quiz.scoring.Scores.each(scores.setting(), Score::score)),
                matched.answers(given)));
    }

    /** The answers in two halves: each scale's are dealt out at random, to the one and the other in turn. */
    public List<Map<String, Integer>> halves(Map<String, Integer> given, Random random) {
        Map<String, List<String>> byScale = new LinkedHashMap<>();
        for (Instrument.Item item : scored.items()) {
            if (given.containsKey(item.id())) {
                byScale.computeIfAbsent(item.scale(), scale -> new ArrayList<>())
                        .add(item.id());
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
