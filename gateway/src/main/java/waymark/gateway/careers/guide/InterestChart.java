package waymark.gateway.careers.guide;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.events.Interest;

/**
 * Where things lie in the pictures of interests, in the units of each picture. The page gives the same numbers as a
 * table beside it.
 */
public final class InterestChart {
    private static final double CENTER_X = 190;
    private static final double CENTER_Y = 165;
    private static final double RADIUS = 110;

    /** Where bars begin: the longest label fits before them in any font. */
    private static final double BARS = 180;

    /** Nothing is drawn nearer to the center, or it could not be seen. */
    private static final double LEAST = 3;

    private InterestChart() {}

    /** A point of the hexagon. */
    public record Point(double x, double y) {
        @Override
        public String toString() {
            return digit(x) + "," + digit(y);
        }

        /** On which side of it a text begins that must not run into the hexagon. */
        public String anchor() {
            return x > CENTER_X + 5 ? "start" : x < CENTER_X - 5 ? "end" : "middle";
        }
    }

    /** The point of a score on the axis of an interest; at 0 all meet in the center. */
    public static Point at(Interest interest, double score) {
        double angle = Math.PI / 3 * interest.ordinal() - Math.PI / 2;
        return new Point(
                CENTER_X + Math.cos(angle) * RADIUS * score / 100, CENTER_Y + Math.sin(angle) * RADIUS * score / 100);
    }

    /** The corners of a profile of scores from 0 to 100; an absent one is 0. */
    public static String corners(Map<String, Double> scores) {
        return Stream.of(Interest.values())
                .map(i -> at(i, Math.max(LEAST, scores.getOrDefault(i.name(), 0.0)))
                        .toString())
                .collect(Collectors.joining(" "));
    }

    /** The corners of a ring through the same score of every interest. */
    public static String ring(double score) {
        return Stream.of(Interest.values()).map(i -> at(i, score).toString()).collect(Collectors.joining(" "));
    }

    /** Where a score lies on a bar, two units a point; what is beyond the scale lies at its end. */
    public static String onBar(double score) {
        return digit(BARS + 2 * Math.clamp(score, 0, 100));
    }

    /** A length or a place, to a tenth of a unit. */
    public static String digit(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
