package waymark.content.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.content.path.level.EducationLevel;
import waymark.content.path.level.OnTheJobTraining;

/** Other ways into a career than the usual one, as far as the data speaks of them. */
final class AlternativePaths {
    /** Fewer than one in ten are no way one can count on. */
    private static final double MIN = 10;

    private AlternativePaths() {}

    static List<String> of(CareerPath route) {
        List<String> ways = new ArrayList<>();
        for (Map.Entry<EducationLevel, Double> said : route.schooled().entrySet()) {
            int more = said.getKey().compareTo(route.schooling());
            if (more != 0 && said.getValue() >= MIN) {
                ways.add(AnswerShares.who(said.getValue(), said.getKey().answer(more < 0))
                        .strip());
            }
        }
        if (!route.schooling().isAfterHighSchool() && !route.programs().isEmpty()) {
            ways.add("Programs of study that lead here, though few employers ask for one: %s."
                    .formatted(NameList.all(route.programs())));
        }
        if (route.apprentices() && route.training() != OnTheJobTraining.APPRENTICESHIP) {
            ways.add("Job titles in use name apprentices. The Apprenticeship Finder shows whether there is a place near"
                    + " you.");
        }
        return List.copyOf(ways);
    }
}
