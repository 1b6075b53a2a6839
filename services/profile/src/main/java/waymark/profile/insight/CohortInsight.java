package waymark.profile.insight;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.profile.insight.Bands.Band;

/**
 * A group in figures. Only what students share is counted.
 *
 * @param message why there are no figures; absent where there are
 * @param rule how small numbers are kept from showing anybody, in sentences
 * @param measured of how many students or more the interests are; 0 where they are too few to tell
 * @param interests none where too few share theirs
 * @param quiz all students by how far they are with the quiz, and when they first finished it
 * @param plan all students by how much of their plan is done
 * @param lastHere all students by when they were last here
 */
@Serdeable
record CohortInsight(
        String cohort,
        String name,
        Instant at,
        @Nullable String message,
        String rule,
        int measured,
        List<Spread> interests,
        List<Saved> careers,
        List<Band> quiz,
        List<Band> plan,
        List<Band> lastHere) {

    /** Why a small group has no figures. */
    static final String TOO_FEW = "There are figures once five students have agreed to be seen.";

    /** What holds for all figures. */
    static final String RULE = "Only what students share is counted. Fewer than five students are never told of by"
            + " themselves: smaller parts are put together with the next, and figures that say “or more” go in steps of"
            + " five.";

    /**
     * The scores of one interest, 0–100, in whole points.
     *
     * @param spread their standard deviation
     * @param parts how many students have which scores, lower ones first; none where that would tell of fewer than five
     */
    @Serdeable
    record Spread(String interest, String label, int mean, int spread, List<Part> parts) {}

    /** So many students or more have a score from {@code from} to below {@code to}; 100 belongs to the last. */
    @Serdeable
    record Part(int from, int to, int students) {}

    /** A career that so many students or more saved. */
    @Serdeable
    record Saved(String slug, String title, int students) {}
}
