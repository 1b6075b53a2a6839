package waymark.gateway.account;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import waymark.gateway.upstream.profile.Overview;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.SavedAssessment;

/**
 * What is worth doing next.
 *
 * @param link where it is done
 * @param button what the link says
 */
public record NextStep(String title, String why, String link, String button) {

    /** The most useful thing first, at most three. */
    static List<NextStep> of(Overview overview) {
        return Stream.of(quiz(overview), careers(overview), plan(overview.steps()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable NextStep quiz(Overview overview) {
        SavedAssessment latest = overview.latest();
        if (latest == null) {
            return new NextStep(
                    "Find out what fits you",
                    "The quiz says which careers suit you, and why. You can stop at any time and go on later.",
                    "/quiz",
                    "Take the quiz");
        }
        return latest.done()
                ? null
                : new NextStep(
                        "Finish your quiz",
                        latest.answered() + " of " + latest.items() + " questions are answered and saved.",
                        "/account/assessments",
                        "Go on");
    }

    private static @Nullable NextStep careers(Overview overview) {
        if (overview.careers() > 0) {
            return null;
        }
        boolean ranked = overview.completed() != null;
        return new NextStep(
                "Keep a career you are curious about",
                ranked
                        ? "Your matches come with reasons. Save those you want to think about."
                        : "Browse the guides and save those you want to think about.",
                ranked ? "/results/" + overview.completed() : "/careers",
                ranked ? "See your matches" : "Browse careers");
    }

    private static @Nullable NextStep plan(Plan plan) {
        if (plan.items().isEmpty()) {
            return new NextStep(
                    "Make a plan",
                    "Take over the steps of a guide, give them dates, and tick them off.",
                    "/account/plan",
                    "Start a plan");
        }
        return plan.next(1).stream()
                .findFirst()
                .map(step -> new NextStep(
                        "Next in your plan: " + step.head(),
                        step.due() == null
                                ? "It has no date yet."
                                : "You set yourself " + DateFormat.day(step.due()) + ".",
                        "/account/plan",
                        "Open your plan"))
                .orElse(null);
    }
}
