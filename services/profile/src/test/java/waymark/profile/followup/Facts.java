package waymark.profile.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import waymark.profile.followup.FollowUpFacts.Best;
import waymark.profile.followup.FollowUpFacts.Help;
import waymark.profile.followup.FollowUpFacts.Quiz;
import waymark.profile.followup.FollowUpFacts.Step;

/** A student who just joined, of whom there is nothing to say; tests write what there is. */
final class Facts {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Map<String, Double> ARTISTIC =
            Map.of("R", 20.0, "I", 40.0, "A", 80.0, "S", 50.0, "E", 30.0, "C", 30.0);
    static final Map<String, Double> SOCIAL = Map.of("R", 20.0, "I", 40.0, "A", 55.0, "S", 70.0, "E", 30.0, "C", 30.0);

    Instant joined = NOW;
    Instant seen = NOW;
    LocalDate due;
    List<Quiz> quizzes = List.of();
    Best best;
    List<Step> steps = List.of();
    Help help;

    FollowUpFacts of() {
        return new FollowUpFacts(joined, seen, due, quizzes, best, steps, help);
    }

    static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    static Quiz begun(String id, int answered, Instant updated) {
        return new Quiz(id, "p", "interests-1", 80, answered, updated, updated, null, null, null, List.of());
    }

    static Quiz completed(String id, Map<String, Double> scores, double error) {
        Map<String, Double> errors = Map.of("R", error, "I", error, "A", error, "S", error, "E", error, "C", error);
        return new Quiz(id, "p", "interests-1", 80, 80, daysAgo(9), daysAgo(9), daysAgo(9), scores, errors, List.of());
    }

    static Quiz flagged(String id, String... flags) {
        Quiz quiz = completed(id, ARTISTIC, 4);
        return new Quiz(
                id,
                "p",
                quiz.instrument(),
                80,
                80,
                quiz.startedAt(),
                quiz.updatedAt(),
                quiz.completedAt(),
                quiz.interests(),
                quiz.standardErrors(),
                List.of(flags));
    }
}
