package waymark.profile.followup;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.events.AssessmentEvent.Scores;
import waymark.events.Estimate;
import waymark.events.Interest;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.followup.FollowUpFacts.Quiz;
import waymark.profile.followup.FollowUpFacts.Step;

/** What the rules find in what is known of a student. Days are those of UTC, as everywhere. */
public final class FollowUpRules {
    /** Tiers from the worst on: a threshold of 2 finds those of which the best match is fair or poor. */
    private static final List<String> TIERS = List.of("poor", "fair", "good", "great", "best");

    /** The threshold at which answers that hardly differ count, besides those that do not go together. */
    private static final int FLAT_TOO = 2;

    private FollowUpRules() {}

    /**
     * All they find, the most urgent first.
     *
     * @param shared does the student share that part? A rule that needs another one finds nothing
     * @param thresholds those of the rules that are on; 0 for one that has none
     */
    public static List<FollowUp> of(
            FollowUpFacts facts, Predicate<ConsentPart> shared, Map<FollowUpRule, Integer> thresholds, Instant now) {
        List<FollowUp> found = new ArrayList<>();
        for (FollowUpRule rule : FollowUpRule.values()) {
            Integer threshold = thresholds.get(rule);
            if (threshold != null && rule.needs().stream().allMatch(shared)) {
                find(rule, facts, threshold, now).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<FollowUp> find(FollowUpRule rule, FollowUpFacts facts, int threshold, Instant now) {
        return switch (rule) {
            case ASKED_FOR_HELP -> help(facts);
            case NOT_BEGUN -> notBegun(facts, threshold, now);
            case STUCK -> stuck(facts, threshold, now);
            case DOUBTFUL_ANSWERS -> doubtful(facts, threshold);
            case CHANGED_INTERESTS -> changed(facts, threshold);
            case NOTHING_FITS -> nothingFits(facts, threshold);
            case PLAN_OVERDUE -> overdue(facts, threshold, now);
            case NOT_SEEN -> notSeen(facts, threshold, now);
        };
    }

    private static Optional<FollowUp> help(FollowUpFacts facts) {
        return Optional.ofNullable(facts.help())
                .map(help -> new FollowUp(
                        FollowUpRule.ASKED_FOR_HELP,
                        help.askedAt(),
                        help.askedAt().toString(),
                        help.text() == null ? "asked" : "said",
                        help.text() == null ? Map.of() : Map.of("text", help.text())));
    }

    private static Optional<FollowUp> notBegun(FollowUpFacts facts, int days, Instant now) {
        if (!facts.quizzes().isEmpty()) {
            return Optional.empty();
        }
        LocalDate due = facts.quizDue();
        if (due != null) {
            return isOver(FollowUpTimes.end(due), now)
                    ? Optional.of(new FollowUp(
                            FollowUpRule.NOT_BEGUN,
                            FollowUpTimes.end(due),
                            due.toString(),
                            "due",
                            Map.of("day", due.toString())))
                    : Optional.empty();
        }
        return isOver(FollowUpTimes.after(facts.joined(), days), now)
                ? Optional.of(new FollowUp(
                        FollowUpRule.NOT_BEGUN,
                        facts.joined(),
                        facts.joined().toString(),
                        "joined",
                        Map.of("days", days(facts.joined(), now))))
                : Optional.empty();
    }

    private static Optional<FollowUp> stuck(FollowUpFacts facts, int days, Instant now) {
        return facts.inTheMiddle()
                .filter(quiz -> isOver(FollowUpTimes.after(quiz.updatedAt(), days), now))
                .map(quiz -> new FollowUp(
                        FollowUpRule.STUCK,
                        quiz.updatedAt(),
                        quiz.id() + " " + quiz.answered(),
                        quiz.answered() == 0
                                ? "begun"
                                : isOver(FollowUpTimes.after(quiz.updatedAt(), 1), now) ? "stuck" : "today",
                        Map.of(
                                "answered", String.valueOf(quiz.answered()),
                                "items", String.valueOf(quiz.items()),
                                "days", days(quiz.updatedAt(), now))));
    }

    private static Optional<FollowUp> doubtful(FollowUpFacts facts, int which) {
        return facts.latest().flatMap(quiz -> {
            boolean flat = quiz.flags().contains(Scores.FLAT);
            boolean careless = quiz.flags().contains(Scores.CARELESS);
            String variant = careless ? flat ? "both" : "careless" : flat && which >= FLAT_TOO ? "flat" : null;
            return Optional.ofNullable(variant)
                    .map(found -> new FollowUp(FollowUpRule.DOUBTFUL_ANSWERS, at(quiz), quiz.id(), found, Map.of()));
        });
    }

    /**
     * Does another interest lead now than in the quiz before, and did the one that led fall, or the one that leads
     * rise, by so many points and by more than the errors of both scores explain?
     */
    private static Optional<FollowUp> changed(FollowUpFacts facts, int points) {
        return facts.latest().flatMap(quiz -> facts.completed().stream()
                .filter(other ->
                        !other.id().equals(quiz.id()) && other.instrument().equals(quiz.instrument()))
                .findFirst()
                .flatMap(before -> changed(before, quiz, points)));
    }

    private static Optional<FollowUp> changed(Quiz before, Quiz quiz, int points) {
        Interest then = leading(before);
        Interest now = leading(quiz);
        if (then == null || now == null || then == now) {
            return Optional.empty();
        }
        boolean real = Stream.of(then, now).anyMatch(interest -> {
            Estimate first = estimate(before, interest);
            Estimate second = estimate(quiz, interest);
            return Math.abs(second.value() - first.value()) >= points && second.differsFrom(first);
        });
        return real
                ? Optional.of(new FollowUp(
                        FollowUpRule.CHANGED_INTERESTS,
                        at(quiz),
                        quiz.id(),
                        "changed",
                        Map.of("from", then.label(), "to", now.label())))
                : Optional.empty();
    }

    private static @Nullable Interest leading(Quiz quiz) {
        Map<String, Double> scores = quiz.interests();
        return scores == null || scores.isEmpty()
                ? null
                : Stream.of(Interest.values())
                        .filter(interest -> scores.containsKey(interest.name()))
                        .max(Comparator.comparingDouble(interest -> scores.getOrDefault(interest.name(), 0.0)))
                        .orElse(null);
    }

    private static Estimate estimate(Quiz quiz, Interest interest) {
        Map<String, Double> scores = quiz.interests() == null ? Map.of() : quiz.interests();
        Map<String, Double> errors = quiz.standardErrors() == null ? Map.of() : quiz.standardErrors();
        return Estimate.of(scores.getOrDefault(interest.name(), Double.NaN), errors.get(interest.name()));
    }

    private static Optional<FollowUp> nothingFits(FollowUpFacts facts, int worst) {
        FollowUpFacts.Best best = facts.best();
        int tier = best == null ? -1 : TIERS.indexOf(best.tier());
        return facts.latest()
                .filter(quiz -> best != null && best.assessment().equals(quiz.id()) && tier >= 0 && tier < worst)
                .map(quiz -> new FollowUp(
                        FollowUpRule.NOTHING_FITS,
                        at(quiz),
                        quiz.id(),
                        "best",
                        best == null ? Map.of() : Map.of("career", best.title(), "tier", best.tier())));
    }

    private static Optional<FollowUp> overdue(FollowUpFacts facts, int days, Instant now) {
        List<Step> late = facts.steps().stream()
                .filter(step -> isOver(FollowUpTimes.end(step.due().plusDays(days)), now))
                .sorted(Comparator.comparing(Step::due).thenComparing(Step::head))
                .toList();
        return late.stream()
                .findFirst()
                .map(first -> new FollowUp(
                        FollowUpRule.PLAN_OVERDUE,
                        FollowUpTimes.end(first.due()),
                        late.getLast().due() + " " + late.size(),
                        late.size() == 1 ? "one" : "several",
                        Map.of(
                                "step", first.head(),
                                "day", first.due().toString(),
                                "steps", String.valueOf(late.size()))));
    }

    private static Optional<FollowUp> notSeen(FollowUpFacts facts, int days, Instant now) {
        Instant seen = facts.hereLast();
        return isOver(FollowUpTimes.after(seen, days), now)
                ? Optional.of(new FollowUp(
                        FollowUpRule.NOT_SEEN, seen, seen.toString(), "seen", Map.of("days", days(seen, now))))
                : Optional.empty();
    }

    private static Instant at(Quiz quiz) {
        return quiz.completedAt() == null ? quiz.updatedAt() : quiz.completedAt();
    }

    private static boolean isOver(Instant end, Instant now) {
        return !end.isAfter(now);
    }

    private static String days(Instant then, Instant now) {
        long days = Duration.between(then, now).toDays();
        return days == 1 ? "1 day" : days + " days";
    }
}
