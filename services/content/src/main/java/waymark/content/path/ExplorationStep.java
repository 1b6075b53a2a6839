package waymark.content.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.content.guide.Guide;
import waymark.content.guide.Guide.Step;

/**
 * The first step: a taste of the work. What the work is done with comes first, where that says more than an interest
 * does (a veterinarian works with the hands too, but it is the animals one has to like); else the interest it asks for
 * most (the six types of Holland's theory).
 */
final class ExplorationStep {
    private static final String WATCH = " Then ask somebody who does this work whether you may watch for a day.";

    private ExplorationStep() {}

    /** What some work is done with or happens in, and how to get a taste of it. */
    enum Subject {
        /** Most of its duties name animals. */
        ANIMALS(
                "Spend time with animals",
                "Help some hours a week at a shelter, a farm, a stable or a veterinary clinic, with the cleaning and"
                        + " the sick ones too."),
        /** By its title. */
        SPORT(
                "Take part in a sport, on the field and beside it",
                "Train with a club, and help once to coach younger ones, to keep score or to be the referee."),
        HEALTH(
                "See where people are treated",
                "Volunteer at a hospital, a clinic or a nursing home, or take a first aid course, and notice how you"
                        + " feel near people who are ill."),
        LAW(
                "Watch the law at work",
                "Sit in a public courtroom for a morning, and join a debate club, a mock trial or a teen court."),
        PUBLIC_SAFETY(
                "Learn what to do when it matters",
                "Take a first aid course and ask the police, the fire department or the armed forces near you about"
                        + " cadet, explorer or volunteer programs."),
        TRANSPORT(
                "See how people and goods move",
                "Visit an airport, a harbor, a depot or a rail yard on an open day, and ask about an introductory"
                        + " flight, drive or ride-along."),
        TECHNOLOGY(
                "Make a computer do something new",
                "Build a small program, a web page or a home network with a free course, and fix what breaks."),
        ARTS(
                "Make something and show it",
                "Draw, write, play, film or design something small every month. Keep the best, and ask people who know"
                        + " the craft what they would change."),
        HOSPITALITY(
                "Look after guests once",
                "Help to set up, serve and clear away at a school, church or club event, and notice whether you like it"
                        + " when many people want something at once.");

        private static final Pattern ANIMAL = Pattern.compile(
                "\\b(?:animals?|pets?|dogs?|horses?|livestock|cattle|poultry|fish|wildlife)\\b",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern SPORTING =
                Pattern.compile("\\b(?:Athletes?|Coach(?:es)?|Umpires?|Referees?|Sports)\\b");

        /** Of so many duties this share names them. */
        private static final double MOST = 0.4;

        private static final Map<String, Subject> BY_FIELD = Map.of(
                "health", HEALTH,
                "law", LAW,
                "public-safety", PUBLIC_SAFETY,
                "transport", TRANSPORT,
                "technology", TECHNOLOGY,
                "media-communication", ARTS,
                "hospitality-events", HOSPITALITY);

        private final Step step;

        Subject(String head, String action) {
            this.step = ExplorationStep.step(head, action);
        }

        /** Of work with food and of work that is done on one's own with the hands, the interest says more. */
        static Optional<Subject> of(Guide guide, String interest) {
            String field = guide.category();
            if (!"food".equals(field) && isAboutAnimals(guide)) {
                return Optional.of(ANIMALS);
            }
            if ("arts-design".equals(field) && SPORTING.matcher(guide.title()).find()) {
                return Optional.of(SPORT);
            }
            return Optional.ofNullable(BY_FIELD.get(field)).filter(s -> s != HOSPITALITY || !"R".equals(interest));
        }

        private static boolean isAboutAnimals(Guide guide) {
            List<String> duties = guide.work().duties().stream()
                    .flatMap(d -> d.items().stream())
                    .toList();
            long named = duties.stream().filter(d -> ANIMAL.matcher(d).find()).count();
            return named > MOST * duties.size();
        }
    }

    static Step of(CareerPath path) {
        return path.subject().map(subject -> subject.step).orElseGet(() -> ofInterest(path.interest()));
    }

    private static Step ofInterest(String interest) {
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
