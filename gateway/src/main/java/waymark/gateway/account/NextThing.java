package waymark.gateway.account;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is worth doing next.
 *
 * @param link where it is done
 * @param button what the link says
 */
public record NextThing(String title, String why, String link, String button) {

    /** The most useful thing first, at most three; what could not be loaded is null and left out. */
    static List<NextThing> of(
            @Nullable SavedAssessment.All assessments, @Nullable KeptCareer.All careers, @Nullable Plan plan) {
        return Stream.of(quiz(assessments), careers(assessments, careers), plan(plan))
                .filter(Objects::nonNull)
                .limit(3)
                .toList();
    }

    private static @Nullable NextThing quiz(@Nullable SavedAssessment.All assessments) {
        if (assessments == null) {
            return null;
        }
        if (assessments.items().isEmpty()) {
            return new NextThing(
                    "Find out what fits you",
                    "The quiz takes about ten minutes. You can stop at any time and go on later.",
                    "/quiz",
                    "Take the quiz");
        }
        SavedAssessment latest = assessments.items().getFirst();
        return latest.done()
                ? null
                : new NextThing(
                        "Finish your quiz",
                        latest.answered() + " of " + latest.items() + " questions are answered and saved.",
                        "/account/assessments",
                        "Go on");
    }

    private static @Nullable NextThing careers(
            @Nullable SavedAssessment.All assessments, @Nullable KeptCareer.All careers) {
        if (careers == null || !careers.items().isEmpty()) {
            return null;
        }
        boolean ranked = assessments != null && !assessments.completed().isEmpty();
        return new NextThing(
                "Keep a career you are curious about",
                ranked
                        ? "Your matches come with reasons. Save those you want to think about."
                        : "Browse the guides and save those you want to think about.",
                ranked ? "/results/" + assessments.completed().getFirst().id() : "/careers",
                ranked ? "See your matches" : "Browse careers");
    }

    private static @Nullable NextThing plan(@Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        if (plan.items().isEmpty()) {
            return new NextThing(
                    "Make a plan",
                    "Take over the steps of a guide, give them dates, and tick them off.",
                    "/account/plan",
                    "Start a plan");
        }
        return plan.next(1).stream()
                .findFirst()
                .map(step -> new NextThing(
                        "Next in your plan: " + step.head(),
                        step.due() == null ? "It has no date yet." : "You set yourself " + Dates.day(step.due()) + ".",
                        "/account/plan",
                        "Open your plan"))
                .orElse(null);
    }
}
