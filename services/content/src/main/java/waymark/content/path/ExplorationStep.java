package waymark.content.path;

import waymark.content.guide.Guide.Step;

/**
 * The first step: a taste of the kind of work, by the interest it asks for most (the six types of Holland's theory).
 */
final class ExplorationStep {
    private static final String WATCH = " Then ask somebody who does this work whether you may watch for a day.";

    private ExplorationStep() {}

    static Step of(String interest) {
        return switch (interest) {
            case "R" ->
                step(
                        "Try work with your hands",
                        "Build, repair, cook or grow something from start to end: in a shop class, at home, or helping"
                                + " on a real job for a weekend.");
            case "I" ->
                step(
                        "Follow a question to its end",
                        "Do one project of your own in which you measure something, explain it, and check whether you"
                                + " were right.");
            case "A" ->
                step(
                        "Make something and show it",
                        "Draw, write, play, film or design something small every month. Keep the best, and ask people"
                                + " who know the craft what they would change.");
            case "S" ->
                step(
                        "Spend time helping people",
                        "Volunteer where people are taught, cared for or advised: a tutoring club, a summer camp, a"
                                + " care home, a food bank.");
            case "E" ->
                step(
                        "Lead something small",
                        "Run a club, a team, a sale or an event, and notice whether you like persuading people and"
                                + " being the one who decides.");
            case "C" ->
                step(
                        "Put something in order",
                        "Keep the accounts of a club, the stock of a shop or the records of a team, and notice whether"
                                + " getting every detail right pleases you.");
            default ->
                step(
                        "See the work up close",
                        "Read what people in this work do all day, and write down what you would like and what you"
                                + " would not.");
        };
    }

    private static Step step(String head, String action) {
        return new Step(
                head, action + WATCH, "A few weeks, beside school or a job", "Some free hours and the courage to ask");
    }
}
