package waymark.content.catalog.listing;

import java.util.regex.Pattern;

/**
 * Where and when people want to work, which no published figure tells of each career but everyday phrases and duties
 * do.
 */
enum WorkingCondition {
    OUTDOORS(
            "Often outdoors",
            "work outdoors",
            "^(?:outside|outdoor)$|(?:(?:work(?:ing)?|be(?:ing)?) )?outdoors|outdoor (?:jobs?|work)"
                    + "|(?:work(?:ing)?|be(?:ing)?|jobs?) outside(?: all day)?"),
    FROM_HOME(
            "Often from home",
            "remote job on a laptop",
            "(?:(?:work(?:ing)?|jobs?|done) )?from (?:my )?(?:home|couch)|work(?:ing)? at home"
                    + "|remote (?:jobs?|work)|work(?:ing)? remote(?:ly)?"),
    PART_TIME("Often part time", "part time job", "part[- ]time(?: jobs?| work)?");

    private static final String NOT_DENIED = "(?<!(?:not|no|n't)(?: want to| like to| like)?(?: work| be)? )";

    private final String label;
    private final String text;
    private final Pattern said;

    WorkingCondition(String label, String text, String said) {
        this.label = label;
        this.text = text;
        this.said = TypedConditions.pattern(NOT_DENIED + "(?:" + said + ")");
    }

    /** As people read it. */
    String label() {
        return label;
    }

    /** What a career's texts say where it holds. */
    String text() {
        return text;
    }

    /** How people type it. */
    Pattern said() {
        return said;
    }
}
