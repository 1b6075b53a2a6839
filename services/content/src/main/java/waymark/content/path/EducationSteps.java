package waymark.content.path;

import java.util.List;
import waymark.content.guide.Guide.Step;
import waymark.content.path.level.EducationLevel;

/** The steps that are school. Lengths of study are those of full-time students. */
final class EducationSteps {
    private static final String AID = "Tuition; the FAFSA form shows which grants and loans you can get";

    private EducationSteps() {}

    static List<Step> of(CareerPath path) {
        return switch (path.schooling()) {
            case NONE -> List.of(none(path));
            case HIGH_SCHOOL -> List.of(highSchool(path));
            case CERTIFICATE ->
                List.of(new Step(
                        "Earn a certificate after high school",
                        "Training shorter than a degree is usual here. Ask community colleges and trade schools how"
                                + " many who begin also finish and find work." + named(path) + said(path),
                        "A few months to two years",
                        "A diploma or GED first. " + AID));
            case SOME_COLLEGE ->
                List.of(new Step(
                        "Take some college courses",
                        "Employers usually ask for college courses, but no degree. Start with one or two at a"
                                + " community college."
                                + named(path) + said(path),
                        "A term or two, or evenings beside a job",
                        "A diploma or GED first. " + AID));
            case ASSOCIATE ->
                List.of(
                        ready(),
                        new Step(
                                "Earn an associate's degree",
                                "It is the usual way in. Compare community colleges by price and by how many finish."
                                        + named(path) + said(path),
                                "About two years",
                                AID));
            case BACHELOR -> List.of(ready(), bachelor("Earn a bachelor's degree", named(path), said(path)));
            case MASTER ->
                List.of(
                        ready(),
                        bachelor("Earn a bachelor's degree first", "", ""),
                        new Step(
                                "Go on to a master's degree",
                                "It is what employers usually ask for. Choose by the professors and by where graduates"
                                        + " work."
                                        + named(path) + said(path),
                                "One to three more years",
                                "A bachelor's degree with good grades. " + AID));
            case DOCTORAL -> List.of(ready(), bachelor("Earn a bachelor's degree first", "", ""), doctorate(path));
        };
    }

    private static Step doctorate(CareerPath path) {
        String ahead = " Find out two years ahead which courses and tests the schools ask for.";
        String needed = "A bachelor's degree with good grades, often a test. " + AID;
        return path.degree()
                .map(d -> new Step(
                        "Go to professional school",
                        "The degree it takes: %s.".formatted(d.degree()) + ahead + said(path),
                        d.duration(),
                        needed))
                .orElseGet(() -> new Step(
                        "Earn a doctoral or professional degree",
                        "It is usually a must here." + ahead + named(path) + said(path),
                        "Usually three to four more years for a professional degree, often five or more for a Ph.D.",
                        needed));
    }

    private static Step none(CareerPath path) {
        double more = path.schooled().entrySet().stream()
                .filter(e -> e.getKey() != EducationLevel.NONE)
                .mapToDouble(e -> e.getValue())
                .sum();
        return new Step(
                "Finish school, even if it is not a must",
                "Employers usually ask for no diploma here, and a diploma or GED still opens other doors."
                        + (more > 0 ? AnswerShares.who(more, "say that one is needed") : ""),
                "You can begin as soon as the law lets you work",
                "Being old enough: some tasks are allowed only from 18");
    }

    private static Step highSchool(CareerPath path) {
        return new Step(
                "Finish high school",
                "A diploma, or an equivalent such as the GED, is what employers usually ask for." + said(path),
                "Until you graduate, or some months of study for the GED",
                "Free at a public school; the GED tests cost a fee");
    }

    private static Step ready() {
        return new Step(
                "Get ready for college in high school",
                "Take English and math every year and the sciences your school has, and meet the counselor who helps"
                        + " with applications. Look up early what the programs you like expect.",
                "The high school years",
                "Free at a public school; fees for tests and applications can be waived");
    }

    private static Step bachelor(String head, String named, String said) {
        return new Step(
                head,
                "Compare colleges by price after aid and by how many finish; a public one in your own state often"
                        + " costs least."
                        + named + said,
                "About four years",
                AID);
    }

    /** Which programs to look for, with a blank before it. */
    private static String named(CareerPath path) {
        return path.programs().isEmpty()
                ? ""
                : " Programs that lead here: %s.".formatted(NameList.any(path.programs()));
    }

    /** What most of those who were asked say, with a blank before it. */
    private static String said(CareerPath path) {
        return path.schooled().entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(most -> {
                    int more = most.getKey().compareTo(path.schooling());
                    String answer = most.getKey().answer(more < 0);
                    return AnswerShares.who(
                            most.getValue(), answer + (more == 0 ? "" : ", so ask what employers near you want"));
                })
                .orElse("");
    }
}
