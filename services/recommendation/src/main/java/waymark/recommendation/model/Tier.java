package waymark.recommendation.model;

import java.util.Locale;

/** A word for a fit, best first. Each model sets its own bounds. */
public enum Tier {
    BEST,
    GREAT,
    GOOD,
    FAIR,
    POOR;

    /** As it is called in events and the API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Good, great or best. */
    public boolean fitsWell() {
        return compareTo(GOOD) <= 0;
    }
}
