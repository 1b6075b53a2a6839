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

    static List<String> of(CareerPath path) {
        List<String> ways = new ArrayList<>();
        for (Map.Entry<EducationLevel, Double> said : path.schooled().entrySet()) {
            int more = said.getKey().compareTo(path.schooling());
            if (more != 0 && said.getValue() >= MIN) {
                ways.add(AnswerShares.who(said.getValue(), said.getKey().answer(more < 0))
                        .strip());
            }
        }
        if (!path.schooling().isAfterHighSchool() && !path.programs().isEmpty()) {
            ways.add("Programs of study that lead here, though few employers ask for one: %s."
                    .formatted(NameList.all(path.programs())));
        }
        if (path.apprentices() && path.training() != OnTheJobTraining.APPRENTICESHIP) {
            ways.add("Job titles in use name apprentices. The Apprenticeship Finder shows whether there is a place near"
                    + " you.");
        }
        return List.copyOf(ways);
    }
}
