package waymark.quiz.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.events.Interest;
import waymark.events.WorkScale;
import waymark.quiz.instrument.Instrument;

/**
 * From answers to scores.
 *
 * <p><b>Score.</b> The mean of a scale's keyed answers, stretched from the answer scale (1–5) to 0–100. Items left out
 * count for nothing, as in person-mean imputation.
 *
 * <p><b>Standard error.</b> A scale's items are a sample of all activities of its kind, so the error of the score is
 * the standard error of the mean of the person's own answers: {@code s / √n}. That is the conditional absolute standard
 * error of measurement of Brennan, R. L. (1998), Raw-score conditional standard errors of measurement in
 * generalizability theory, <i>Applied Psychological Measurement</i> 22(4), 307–331. From a handful of answers on one
 * scale {@code s} is unsteady and often 0, so {@code s²} is pooled over the person's scales of the same kind
 * (interests; values and setting), as for any common within-group variance. Two bounds keep it finite and honest: at
 * least 1/12, the variance that rounding to whole points hides (Sheppard, W. F. 1898, <i>Proceedings of the London
 * Mathematical Society</i> 29, 353–380); and where no scale has two answers, the variance of evenly spread answers, (k²
 * − 1)/12 for k answer points.
 */
public final class Scoring {
    private static final double ROUNDING_VARIANCE = 1.0 / 12;

    private Scoring() {}

    /**
     * Scores what was answered.
     *
     * @param given item id to answer; items that are not in it were left out
     */
    public static Scores score(Instrument instrument, Map<String, Integer> given) {
        KeyedAnswers answers = KeyedAnswers.of(instrument, given);
        var work = new ArrayList<>(WorkScale.VALUE_KEYS);
        work.addAll(WorkScale.SETTING_KEYS);
        Map<String, Score> interests = scores(answers, Interest.KEYS, instrument.scale());
        Map<String, Score> others = scores(answers, work, instrument.scale());
        return new Scores(
                interests,
                only(others, WorkScale.VALUE_KEYS),
                only(others, WorkScale.SETTING_KEYS),
                ResponseQuality.flags(answers, interests, instrument.scale()));
    }

    private static Map<String, Score> scores(KeyedAnswers answers, Iterable<String> scales, Instrument.Scale points) {
        var keyed = answers.of(scales);
        int k = points.max() - points.min() + 1;
        double variance = Math.max(ROUNDING_VARIANCE, Statistics.pooledVariance(keyed.values(), (k * k - 1) / 12.0));
        double stretch = 100.0 / (points.max() - points.min());
        var scores = new LinkedHashMap<String, Score>();
        keyed.forEach((scale, values) -> scores.put(
                scale,
                new Score(
                        stretch * (Statistics.mean(values) - points.min()),
                        stretch * Math.sqrt(variance / values.size()))));
        return scores;
    }

    private static Map<String, Score> only(Map<String, Score> scores, List<String> scales) {
        var some = new LinkedHashMap<>(scores);
        some.keySet().retainAll(scales);
        return some;
    }
}
