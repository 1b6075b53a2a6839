package waymark.gateway.careers.guide;

import io.micronaut.core.annotation.Nullable;
import java.util.Locale;
import waymark.gateway.upstream.content.CareerComparison;

/** Figures in words. */
public final class FigureFormat {
    private FigureFormat() {}

    /** What is compared of a career, of that kind: the figure with the words that content has for it. */
    public static String compared(String kind, CareerComparison.Cell cell) {
        Double figure = cell.figure();
        String words = cell.text();
        return switch (kind) {
            case "pay" -> figure == null && !words.isEmpty() ? words : pay(figure == null ? null : figure.intValue());
            case "outlook" ->
                outlook(figure, cell.until()) + (words.isEmpty() ? "" : ", " + words.toLowerCase(Locale.ROOT));
            case "preparation" -> figure == null ? words : score(figure) + " · " + words;
            case "interest" -> figure == null ? "not known" : score(figure) + " of 100";
            default -> words;
        };
    }

    /** Whole dollars a year, or that there is no figure. */
    public static String pay(@Nullable Integer dollars) {
        return dollars == null ? "no figure" : String.format(Locale.US, "$%,d", dollars);
    }

    /** Dollars and cents an hour, or that there is no figure. */
    public static String hourly(@Nullable Double dollars) {
        return dollars == null ? "no figure" : String.format(Locale.US, "$%,.2f", dollars);
    }

    /** A whole number with separators. */
    public static String number(@Nullable Integer n) {
        return n == null ? "no figure" : String.format(Locale.US, "%,d", n);
    }

    /** Projected change of employment, with the year until which it reaches, where that is known. */
    public static String outlook(@Nullable Double percent, @Nullable Integer until) {
        if (percent == null) {
            return "no projection";
        }
        double shown = Math.round(percent * 10) / 10.0;
        return sign(shown) + points(Math.abs(shown)) + "%" + (until == null ? "" : " by " + until);
    }

    /** How far a score may be off; empty where that is not known. */
    public static String margin(@Nullable Double margin) {
        return margin == null ? "" : "±" + score(margin);
    }

    /** Points up or down to one decimal, as +3.5 or −0.4. */
    public static String signed(double points) {
        double shown = Math.round(points * 10) / 10.0;
        return sign(shown) + String.format(Locale.US, "%.1f", Math.abs(shown));
    }

    private static String sign(double figure) {
        return figure > 0 ? "+" : figure < 0 ? "−" : "";
    }

    /** A score without needless digits. */
    public static String score(double value) {
        return String.valueOf(Math.round(value));
    }

    /** Points, with a decimal only where there is one. */
    public static String points(double value) {
        return String.format(Locale.US, "%.1f", value).replace(".0", "");
    }
}
