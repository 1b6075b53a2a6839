package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.profile.person.Viewer;

/** A person's own assessments. */
@Controller("/me/assessments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AssessmentController {
    private final AssessmentStore store;

    AssessmentController(AssessmentStore store) {
        this.store = store;
    }

    /** Some of them, and how many there are. */
    @Serdeable
    record Assessments(List<Assessment> items, long total) {}

    /**
     * Two of them side by side.
     *
     * @param message why there is nothing to compare; absent where there is
     * @param rule when a change counts as real, in a sentence
     */
    @Serdeable
    record Comparison(
            Assessment a, Assessment b, List<InterestChange> differences, @Nullable String message, String rule) {
        static Comparison of(Assessment a, Assessment b) {
            String message = a.comparable() && b.comparable() ? null : "Both quizzes must be finished.";
            return new Comparison(a, b, InterestChange.between(a, b), message, InterestChange.RULE);
        }
    }

    /** A page of them, newest first. */
    @Get
    Assessments list(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        Viewer self = Viewer.self(caller);
        return new Assessments(store.list(self, new PageRequest(page, size)), store.count(self));
    }

    /** Differences between two of the caller's assessments; empty if either is not theirs. */
    @Get("/compare")
    Optional<Comparison> compare(@QueryValue @Nullable String a, @QueryValue @Nullable String b, Caller caller) {
        if (a == null || b == null || a.equals(b)) {
            throw RefusedException.invalid("two-assessments", "Choose two different quizzes to compare.");
        }
        Viewer viewer = Viewer.self(caller);
        return store.find(a, viewer)
                .flatMap(first -> store.find(b, viewer).map(second -> Comparison.of(first, second)));
    }
}
