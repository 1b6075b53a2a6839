package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.edge.RefusedException;
import waymark.profile.career.SavedCareer;
import waymark.profile.plan.Plan;
import waymark.profile.plan.SeenGuide;

/**
 * As much of an export as comes back here: what this service owns and nobody else decides. Assessments follow the quiz,
 * which takes its sittings back itself. Consents are agreed to anew by joining again, the access log is about what
 * others did, cohorts belong to their students too (as do tasks, notes and requests for help), a report is of its day
 * and its links may be known to others, and a secret link was never stored.
 *
 * @param format as the export says it
 */
@Serdeable
record ImportFile(
        String format,
        @Nullable List<MeController.KeptCareer> careers,
        @Nullable List<Plan.Item> plan,
        @Nullable List<SeenGuide> guides) {
    /** The format of exports. */
    static final String FORMAT = "waymark-profile-1";

    private static final int MOST_CAREERS = 2_000;

    /** The saved careers; those that are absent are none. */
    List<MeController.KeptCareer> takenCareers() {
        return careers == null ? List.of() : careers;
    }

    /** The steps of the plan; those that are absent are none. */
    List<Plan.Item> takenPlan() {
        return plan == null ? List.of() : plan;
    }

    /**
     * This file, if it could be an export.
     *
     * @throws RefusedException if it has another format, too much of something, or values that no export has
     */
    ImportFile checked(Instant now) {
        if (!FORMAT.equals(format)) {
            throw refused("This is no export of Waymark that can be read here. Its format is to be " + FORMAT + ".");
        }
        if (takenCareers().size() > MOST_CAREERS) {
            throw refused("A file has at most %,d careers.".formatted(MOST_CAREERS));
        }
        if (takenCareers().stream().anyMatch(c -> !isPossible(c.savedAt(), now) || !isPossible(c.updatedAt(), now))) {
            throw refused("A career was saved before now.");
        }
        return this;
    }

    /** Are all these careers and steps of this file, so that it may have come back before? */
    boolean holds(List<SavedCareer> kept, List<Plan.Item> steps) {
        Set<Instant> moments = takenCareers().stream()
                .map(c -> c.savedAt().truncatedTo(ChronoUnit.MILLIS)) // As exact as it is stored.
                .collect(Collectors.toSet());
        Set<String> ids = takenPlan().stream().map(Plan.Item::id).collect(Collectors.toSet());
        return kept.stream().map(SavedCareer::savedAt).allMatch(moments::contains)
                && steps.stream().map(Plan.Item::id).allMatch(ids::contains);
    }

    private static boolean isPossible(Instant at, Instant now) {
        return !at.isBefore(Instant.EPOCH) && !at.isAfter(now);
    }

    private static RefusedException refused(String sentence) {
        return RefusedException.invalid("import-file", sentence);
    }
}
