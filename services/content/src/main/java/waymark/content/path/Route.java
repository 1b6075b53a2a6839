package waymark.content.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.content.Guide;
import waymark.content.Requirements;

/**
 * The way into a career that its figures describe.
 *
 * @param interest the letter of the strongest interest, R, I, A, S, E or C; empty if unknown
 * @param schooled how many of 100 people asked name each level of schooling; empty if nobody was asked
 * @param programs names of programs of study that lead here, closest first
 * @param license a license or certificate the data names
 * @param nearby related work that takes less preparation
 * @param names what employers call the work, the plainest first
 * @param apprentices do titles in use name apprentices?
 */
record Route(
        String interest,
        SchoolLevel schooling,
        Map<SchoolLevel, Double> schooled,
        Experience experience,
        Optional<Leading<Experience>> experienced,
        Training training,
        List<String> programs,
        Optional<Requirements.License> license,
        List<String> nearby,
        List<String> names,
        boolean apprentices) {
    private static final Pattern APPRENTICE = Pattern.compile("\\bapprentice\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Which figure decides: the table of the Bureau of Labor Statistics, but for an occupation it counts together with others (its
     * O*NET-SOC code does not end in .00) first those who were asked about it by O*NET; then O*NET alone, then the job zone.
     */
    static Route of(Guide guide) {
        Requirements known = guide.requirements();
        boolean counted = guide.onetCode().endsWith(".00");
        Optional<SchoolLevel> school = SchoolLevel.ofTypical(
                guide.education() == null ? null : guide.education().typical());
        Optional<Leading<SchoolLevel>> schooled =
                Leading.of(known.schooling(), SchoolLevel.class, SchoolLevel::ofAnswer);
        Optional<Leading<Experience>> experienced =
                Leading.of(known.experience(), Experience.class, Experience::ofAnswer);
        Optional<Leading<Training>> trained = Leading.of(known.training(), Training.class, Training::ofAnswer);
        Optional<Requirements.Usual> usual = Optional.ofNullable(known.usual());
        Optional<Training> learned = usual.flatMap(u -> Training.ofUsual(u.training()));
        boolean formal = learned.filter(t -> t == Training.APPRENTICESHIP || t == Training.INTERNSHIP)
                .isPresent();
        return new Route(
                strongest(guide.interests()),
                decided(counted, school, schooled).orElse(SchoolLevel.ofZone(guide.preparation())),
                Leading.shares(known.schooling(), SchoolLevel.class, SchoolLevel::ofAnswer),
                decided(counted, usual.flatMap(u -> Experience.ofUsual(u.experience())), experienced)
                        .orElse(Experience.NONE),
                experienced,
                decided(counted || formal, learned, trained).orElse(Training.NONE),
                known.programs() == null ? List.of() : Names.programs(known.programs()),
                Optional.ofNullable(known.license()),
                known.nearby(),
                Names.employed(guide),
                guide.alternativeTitles().stream()
                        .anyMatch(t -> APPRENTICE.matcher(t).find()));
    }

    private static <E extends Enum<E>> Optional<E> decided(
            boolean counted, Optional<E> usual, Optional<Leading<E>> asked) {
        Optional<E> answer = asked.map(Leading::level);
        return counted ? usual.or(() -> answer) : answer.or(() -> usual);
    }

    private static String strongest(Map<String, Double> interests) {
        return interests.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
