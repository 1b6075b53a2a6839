package waymark.gateway.careers.guide;

import io.micronaut.core.annotation.Nullable;
import java.util.Locale;
import waymark.events.Estimate;

/** Figures in words. */
public final class FigureFormat {
    private static final String[] PREPARATION = {
        "Little or no preparation",
        "Some training",
        "A year or two of training",
        "A degree or several years",
        "A graduate degree or more"
    };

    private static final String[] ABOUT_PREPARATION = {
        "You learn on the job, in days or weeks.",
        "A few months of training, often paid, usually after high school.",
        "Training, an apprenticeship or an associate degree, and some experience.",
        "Usually a bachelor’s degree, or several years of experience in the field.",
        "Usually a master’s or doctoral degree, and then time to become good at it."
    };

    private FigureFormat() {}

    /** O*NET job zone 1–5 in words. */
    public static String preparation(int zone) {
        return PREPARATION[Math.clamp(zone, 1, 5) - 1];
    }

    /** What O*NET job zone 1–5 means, in one sentence. */
    public static String aboutPreparation(int zone) {
        return ABOUT_PREPARATION[Math.clamp(zone, 1, 5) - 1];
    }

    /** Whole dollars a year, or that there is no figure. */
    public static String pay(@Nullable Integer dollars) {
        return dollars == null ? "no figure" : String.format(Locale.US, "$%,d", dollars);
    }

    /** A whole number with separators. */
    public static String number(@Nullable Integer n) {
        return n == null ? "no figure" : String.format(Locale.US, "%,d", n);
    }

    /** Ten-year change of employment. */
    public static String outlook(@Nullable Double percent) {
        if (percent == null) {
            return "no projection";
        }
        double shown = Math.round(percent * 10) / 10.0;
        String sign = shown > 0 ? "+" : shown < 0 ? "−" : "";
        return sign + String.format(Locale.US, "%.1f", Math.abs(shown)).replace(".0", "") + " % jobs";
    }

    /**
     * How far a score's true value may lie from it, 19 times out of 20; empty where its standard error is not known.
     */
    public static String margin(@Nullable Double standardError) {
        return standardError == null
                ? ""
                : "±" + score(Estimate.of(0, standardError).margin());
    }

    /** A score without needless digits. */
    public static String score(double value) {
        return String.valueOf(Math.round(value));
    }

    /** A percentile as a whole share, rounded down: nothing fits better than all careers, itself among them. */
    public static String below(double percentile) {
        return String.valueOf((int) Math.floor(percentile));
    }
}
