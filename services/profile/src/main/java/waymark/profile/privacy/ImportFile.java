package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.assessment.Assessment;
import waymark.profile.plan.Plan;
import waymark.profile.plan.SeenGuide;

/**
 * As much of an export as comes back: what this service owns and nobody else decides. Consents are agreed to anew by
 * joining again, the access log is about what others did, cohorts belong to their students too (as do tasks, notes and
 * requests for help), a report is of its day and its links may be known to others, and a secret link was never stored.
 *
 * @param format as the export says it
 */
@Serdeable
record ImportFile(
        String format,
        @Nullable List<Assessment> assessments,
        @Nullable List<MeController.KeptCareer> careers,
        @Nullable List<Plan.Item> plan,
        @Nullable List<SeenGuide> guides) {
    /** The format of exports. */
    static final String FORMAT = "waymark-profile-1";

    private static final int MOST_ASSESSMENTS = 500;
    private static final int MOST_CAREERS = 2_000;
    private static final int LONGEST = 200;
    private static final int MOST_ENTRIES = 50;

    /** The assessments; those that are absent are none. */
    List<Assessment> takenAssessments() {
        return assessments == null ? List.of() : assessments;
    }

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
        if (takenAssessments().size() > MOST_ASSESSMENTS || takenCareers().size() > MOST_CAREERS) {
            throw refused("A file has at most %,d quizzes and %,d careers.".formatted(MOST_ASSESSMENTS, MOST_CAREERS));
        }
        takenAssessments().forEach(assessment -> check(assessment, now));
        if (takenCareers().stream()
                .anyMatch(c -> c.savedAt().isAfter(now) || c.updatedAt().isAfter(now))) {
            throw refused("A career was saved before now.");
        }
        return this;
    }

    private static void check(Assessment a, Instant now) {
        boolean possible = RandomIds.isId(a.id())
                && a.items() >= 0
                && a.answered() >= 0
                && a.answered() <= a.items()
                && Stream.of(a.startedAt(), a.updatedAt(), a.completedAt())
                        .filter(Objects::nonNull)
                        .noneMatch(now::isBefore)
                && Stream.of(a.interests(), a.standardErrors(), a.values(), a.setting())
                        .allMatch(ImportFile::areScores)
                && areTexts(List.of(a.instrument(), a.instrumentVersion()))
                && areTexts(a.sectionsDone())
                && areTexts(a.flags())
                && a.top().stream().allMatch(t -> areTexts(List.of(t.slug(), t.title(), t.tier())) && isScore(t.fit()))
                && a.top().size() <= MOST_ENTRIES;
        if (!possible) {
            throw refused("The quiz " + a.id() + " is not as an export has it.");
        }
    }

    private static boolean areScores(@Nullable Map<String, Double> scores) {
        return scores == null
                || areTexts(scores.keySet()) && scores.values().stream().allMatch(ImportFile::isScore);
    }

    private static boolean isScore(double score) {
        return score >= 0 && score <= 100;
    }

    private static boolean areTexts(Collection<String> texts) {
        return texts.size() <= MOST_ENTRIES && texts.stream().allMatch(text -> text.length() <= LONGEST);
    }

    private static RefusedException refused(String sentence) {
        return RefusedException.invalid("import-file", sentence);
    }
}
