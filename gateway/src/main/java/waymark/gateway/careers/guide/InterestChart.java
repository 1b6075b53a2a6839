package waymark.gateway.careers.guide;

import waymark.events.Interest;
import io.micronaut.core.annotation.Nullable;
import java.util.Locale;
import java.util.Map;
import waymark.events.Estimate;

/** Interest profiles drawn as SVG on the server. The page gives the same numbers as a table beside it. */
public final class InterestChart {
    private static final double CENTER_X = 190;
    private static final double CENTER_Y = 165;
    private static final double RADIUS = 110;

    /** Where bars begin: the longest label fits before them in any font. */
    private static final double BARS = 180;

    private InterestChart() {}

    /**
     * A hexagon of the six interests.
     *
     * @param you scores 0–100, drawn solid; may be absent
     * @param job scores 0–100, drawn dashed; may be absent
     * @param title what a screen reader says
     */
    public static String hexagon(@Nullable Map<String, Double> you, @Nullable Map<String, Double> job, String title) {
        StringBuilder svg = new StringBuilder("<svg class=\"chart\" viewBox=\"0 0 380 340\" role=\"img\" aria-label=\"")
                .append(escape(title))
                .append("\">");
        for (int ring = 1; ring <= 4; ring++) {
            svg.append("<polygon class=\"web\" points=\"")
                    .append(points(ring * 25, null))
                    .append("\"/>");
        }
        Interest[] all = Interest.values();
        for (int i = 0; i < all.length; i++) {
            double[] end = at(i, 100);
            svg.append(format(
                    "<line class=\"web\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    CENTER_X, CENTER_Y, end[0], end[1]));
            double[] label = at(i, 116);
            String anchor = label[0] > CENTER_X + 5 ? "start" : label[0] < CENTER_X - 5 ? "end" : "middle";
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                    label[0], label[1] + 4, anchor, shortLabel(all[i])));
        }
        if (job != null) {
            svg.append("<polygon class=\"job\" points=\"")
                    .append(points(0, job))
                    .append("\"/>");
        }
        if (you != null) {
            svg.append("<polygon class=\"you\" points=\"")
                    .append(points(0, you))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    /**
     * Bars, and on each a line over the range in which the true score lies 19 times out of 20.
     *
     * @param scores 0–100 by interest
     * @param errors standard errors in the same unit; may be empty
     */
    public static String bars(Map<String, Double> scores, Map<String, Double> errors, String title) {
        StringBuilder svg = new StringBuilder("<svg class=\"chart\" viewBox=\"0 0 400 216\" role=\"img\" aria-label=\"")
                .append(escape(title))
                .append("\">");
        int y = 4;
        for (Interest interest : Interest.values()) {
            double score = scores.getOrDefault(interest.name(), 0.0);
            double margin = Estimate.of(score, errors.getOrDefault(interest.name(), 0.0))
                    .margin();
            double x = BARS + 2 * score;
            svg.append(format(
                    "<text x=\"%.0f\" y=\"%d\" text-anchor=\"end\">%s</text>", BARS - 8, y + 17, interest.label()));
            svg.append(format(
                    "<rect class=\"track\" x=\"%.0f\" y=\"%d\" width=\"200\" height=\"24\" rx=\"5\"/>", BARS, y));
            svg.append(format(
                    "<rect class=\"bar tone-%s\" x=\"%.0f\" y=\"%d\" width=\"%.1f\" height=\"24\" rx=\"5\"/>",
                    interest.name(), BARS, y, 2 * score));
            svg.append(format(
                    "<line class=\"error\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
                    Math.max(BARS, x - 2 * margin), y + 12, Math.min(BARS + 200, x + 2 * margin), y + 12));
            y += 36;
        }
        return svg.append("</svg>").toString();
    }

    /** A career's interests on O*NET's 1–7 scale as 0–100. */
    public static Map<String, Double> percent(Map<String, Double> oi) {
        return oi.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> (e.getValue() - 1) / 6 * 100));
    }

    private static String points(double all, @Nullable Map<String, Double> scores) {
        StringBuilder points = new StringBuilder();
        Interest[] interests = Interest.values();
        for (int i = 0; i < interests.length; i++) {
            double value = scores == null ? all : Math.max(3, scores.getOrDefault(interests[i].name(), 0.0));
            double[] p = at(i, value);
            points.append(format("%.1f,%.1f ", p[0], p[1]));
        }
        return points.toString().strip();
    }

    private static double[] at(int i, double percent) {
        double angle = Math.PI / 3 * i - Math.PI / 2;
        return new double[] {
            CENTER_X + Math.cos(angle) * RADIUS * percent / 100, CENTER_Y + Math.sin(angle) * RADIUS * percent / 100
        };
    }

    private static String shortLabel(Interest interest) {
        return switch (interest) {
            case R -> "Building";
            case I -> "Finding out";
            case A -> "Creating";
            case S -> "Helping";
            case E -> "Leading";
            case C -> "Organizing";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
