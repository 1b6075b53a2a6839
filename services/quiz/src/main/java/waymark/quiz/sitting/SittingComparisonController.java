package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.RefusedException;
import waymark.events.Estimate;
import waymark.quiz.instrument.InstrumentCatalog;
import waymark.quiz.scoring.ScoreChange;

/** Two of a person's own sittings, item by item. */
@Controller("/me/sittings/compare")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SittingComparisonController {
    private final SittingStore sittings;
    private final InstrumentCatalog instruments;

    SittingComparisonController(SittingStore sittings, InstrumentCatalog instruments) {
        this.sittings = sittings;
        this.instruments = instruments;
    }

    /**
     * How each scale moved, and which answers moved it.
     *
     * @param rule when a change counts as real, in a sentence
     */
    @Serdeable
    record Compared(String a, Instant first, String b, Instant second, List<ScoreChange> scales, String rule) {}

    /**
     * Compares two of the caller's completed sittings of one instrument, {@code a} with {@code b}. Empty if either is
     * not theirs; refused with 422 if they are the same, not finished or of different instruments.
     */
    @Get
    Optional<Compared> compare(@QueryValue @Nullable String a, @QueryValue @Nullable String b, Caller caller) {
        if (a == null || b == null || a.equals(b)) {
            throw RefusedException.invalid("two-sittings", "Choose two different quizzes to compare.");
        }
        return sittings.own(caller, a).flatMap(first -> sittings.own(caller, b).map(second -> compared(first, second)));
    }

    private Compared compared(Sitting first, Sitting second) {
        if (!first.isCompleted() || !second.isCompleted()) {
            throw RefusedException.invalid("not-finished", "Both quizzes must be finished.");
        }
        if (!first.instrument().equals(second.instrument())) {
            throw RefusedException.invalid("two-instruments", "Only two quizzes of the same kind can be compared.");
        }
        return new Compared(
                first.id(),
                Objects.requireNonNull(first.completedAt()),
                second.id(),
                Objects.requireNonNull(second.completedAt()),
                ScoreChange.between(answered(first), answered(second)),
                Estimate.RULE);
    }

    private ScoreChange.Answered answered(Sitting sitting) {
        return new ScoreChange.Answered(
                instruments.version(sitting.instrument(), sitting.instrumentVersion()),
                sitting.answers(),
                Objects.requireNonNull(sitting.scores()));
    }
}
