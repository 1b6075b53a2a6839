package waymark.quiz.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.events.AssessmentEvent;
import waymark.events.Interest;
import waymark.quiz.instrument.Instrument;

/**
 * How far answers can be trusted. Flags are advice to the person, never a reason to withhold results, so the thresholds
 * are set to spare attentive people: a missed careless sitting costs less than telling someone honest that they were
 * not.
 *
 * <p><b>Flat.</b> The highest and the lowest interest lie less than half an answer step apart. The distance is
 * Holland's differentiation (Holland, J. L. 1997, <i>Making Vocational Choices</i>, 3rd ed., ch. 2).
 *
 * <p><b>Careless.</b> Any of three signs, after Meade, A. W. &amp; Craig, S. B. (2012), Identifying careless responses
 * in survey data, <i>Psychological Methods</i> 17(3), 437–455, which finds that even and uneven carelessness need
 * different signs:
 *
 * <ul>
 *   <li><i>Long string</i>: {@value #LONG_STRING} equal answers in a row. Two whole sections; every six to fourteen
 *       items hold all six interests, so no liking explains it.
 *   <li><i>Contradiction</i>: on {@value #CONTRADICTIONS} or more scales that ask once directly and once in reverse,
 *       the two answers disagree by three steps or more (semantic antonyms).
 *   <li><i>Even–odd consistency</i>: the six interests from odd items and from even items, correlated and stepped up by
 *       Spearman–Brown, agree below {@value #CONSISTENCY} (Jackson's bound, see Johnson, J. A. 2005, <i>Journal of
 *       Research in Personality</i> 39, 103–129), while answers within an interest scatter as widely as chance would
 *       make them. The second half spares attentive people whose interests lie close together.
 * </ul>
 */
final class ResponseQuality {
    static final int LONG_STRING = 20;
    static final int CONTRADICTIONS = 4;
    static final double CONSISTENCY = 0.3;

    /** As a share of the variance of evenly spread answers. */
    private static final double SCATTER = 0.8;

    private static final int LEAST_ITEMS = 6;

    private ResponseQuality() {}

    static List<String> flags(KeyedAnswers answers, Map<String, Score> interests, Instrument.Scale points) {
        var flags = new ArrayList<String>();
        double halfStep = 50.0 / (points.max() - points.min());
        if (!interests.isEmpty() && range(interests) < halfStep) {
            flags.add(AssessmentEvent.Scores.FLAT);
        }
        if (longestString(answers.raw()) >= LONG_STRING
                || contradictions(answers) >= CONTRADICTIONS
                || isScattered(answers, points)) {
            flags.add(AssessmentEvent.Scores.CARELESS);
        }
        return List.copyOf(flags);
    }

    private static double range(Map<String, Score> scores) {
        var summary = scores.values().stream().mapToDouble(Score::score).summaryStatistics();
        return summary.getMax() - summary.getMin();
    }

    static int longestString(List<Integer> raw) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < raw.size(); i++) {
            run = i > 0 && raw.get(i).equals(raw.get(i - 1)) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static long contradictions(KeyedAnswers answers) {
        return answers.keyed().entrySet().stream()
                .filter(e -> e.getValue().size() == 2)
                .filter(e ->
                        answers.reversed().getOrDefault(e.getKey(), List.of()).containsAll(List.of(true, false)))
                .filter(e -> Math.abs(e.getValue().getFirst() - e.getValue().getLast()) >= 3)
                .count();
    }

    private static boolean isScattered(KeyedAnswers answers, Instrument.Scale points) {
        var scales = answers.of(Interest.KEYS).values();
        if (scales.size() < Interest.KEYS.size() || scales.stream().anyMatch(s -> s.size() < LEAST_ITEMS)) {
            return false;
        }
        int k = points.max() - points.min() + 1;
        double even = (k * k - 1) / 12.0;
        if (Statistics.pooledVariance(scales, even) < SCATTER * even) {
            return false;
        }
        double r = Interest.correlation(
                scales.stream().mapToDouble(s -> half(s, 0)).toArray(),
                scales.stream().mapToDouble(s -> half(s, 1)).toArray());
        return 2 * r / (1 + Math.abs(r)) < CONSISTENCY;
    }

    private static double half(List<Integer> scale, int first) {
        var some = new ArrayList<Integer>();
        for (int i = first; i < scale.size(); i += 2) {
            some.add(scale.get(i));
        }
        return Statistics.mean(some);
    }
}
