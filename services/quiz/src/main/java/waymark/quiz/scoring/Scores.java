package waymark.quiz.scoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.events.AssessmentEvent;
import waymark.events.Estimate;
import waymark.events.InterestProfile;

/**
 * What the answers of a sitting say. A scale nobody answered is absent.
 *
 * @param interests R, I, A, S, E, C
 * @param values how much each of the six work values matters
 * @param setting how welcome each circumstance is
 * @param flags {@link AssessmentEvent.Scores#FLAT}, {@link AssessmentEvent.Scores#CARELESS}, or nothing
 */
@Serdeable
public record Scores(
        Map<String, Score> interests, Map<String, Score> values, Map<String, Score> setting, List<String> flags) {

    /** What stands out among the interests, in a sentence, or null where they are too alike for that. */
    @Nullable
    public String summary() {
        return flags.contains(AssessmentEvent.Scores.FLAT)
                ? null
                : InterestProfile.of(each(interests, Score::score), each(interests, Score::standardError))
                        .sentence();
    }

    /** Of all scales, in their order. */
    public Map<String, Double> standardErrors() {
        var errors = each(interests, Score::standardError);
        errors.putAll(each(values, Score::standardError));
        errors.putAll(each(setting, Score::standardError));
        return errors;
    }

    /** The values and settings whose 95 percent range holds the middle, by name: what they say may be chance. */
    public List<String> unsure() {
        return Stream.of(values, setting)
                .flatMap(scores -> scores.entrySet().stream())
                .filter(e -> !new Estimate(e.getValue().score(), e.getValue().standardError())
                        .isApartFrom(AssessmentEvent.Scores.MIDDLE))
                .map(Map.Entry::getKey)
                .sorted() // a stored sitting keeps no order of its scales
                .toList();
    }

    /** One part of each score, in their order. */
    public static Map<String, Double> each(Map<String, Score> scores, Function<Score, Double> part) {
        var numbers = new LinkedHashMap<String, Double>();
        scores.forEach((scale, score) -> numbers.put(scale, part.apply(score)));
        return numbers;
    }

    /** A kind sentence about the flags, or null if there is nothing to say. */
    @Nullable
    public String message() {
        return AssessmentEvent.Scores.message(flags);
    }
}
