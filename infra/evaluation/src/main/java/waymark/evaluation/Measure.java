package waymark.evaluation;

/** What is measured of a model, for the careers in question. */
enum Measure {
    /** How often a person's own field's careers are put above others. */
    OWN_FIELD_AUC("own-field AUC"),
    /** Is one of the own field's among the first ten? */
    HIT_10("hit@10"),
    HIT_50("hit@50"),
    /** How much of the first ten stays when the other half of the items is answered. */
    SPLIT_HALF_10("split-half top 10"),
    SPLIT_HALF_50("split-half top 50"),
    /** How different in interests the first ten are. */
    DIVERSITY("diversity of top 10"),
    /** The share of careers that are among anybody's first fifty. */
    REACH("reach of top 50");

    /** Of one less a correlation. */
    private static final double MOST_DIVERSE = 2;

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** The highest there can be; the lowest is 0. */
    double most() {
        return this == DIVERSITY ? MOST_DIVERSE : 1;
    }

    /** Is it known from the field of each person, and so each field counts the same? */
    boolean byField() {
        return compareTo(HIT_50) <= 0;
    }
}
