package waymark.content.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Guide;
import waymark.content.path.level.EducationLevel;
import waymark.content.path.level.MostCommonAnswer;
import waymark.content.path.level.OnTheJobTraining;
import waymark.content.path.level.ProfessionalDegree;
import waymark.content.path.level.WorkExperience;
import waymark.events.Interest;

/**
 * The way into a career that its figures describe.
 *
 * @param subject what the work is done with, where that says more than the interest
 * @param interest the letter of the strongest interest, R, I, A, S, E or C; empty if unknown
 * @param schooled how many of 100 people asked name each level of schooling; empty if nobody was asked
 * @param degree the professional degree that is the usual way in
 * @param programs names of programs of study that lead here, closest first
 * @param license a license or certificate the data names
 * @param nearby related work that takes less preparation
 * @param names what employers call the work, the plainest first
 * @param apprentices do titles in use name apprentices?
 */
record CareerPath(
        Optional<ExplorationStep.Subject> subject,
        String interest,
        EducationLevel schooling,
        Map<EducationLevel, Double> schooled,
        WorkExperience experience,
        Optional<MostCommonAnswer<WorkExperience>> experienced,
        OnTheJobTraining training,
        Optional<ProfessionalDegree> degree,
        List<String> programs,
        Optional<EntryRequirements.License> license,
        List<String> nearby,
        List<String> names,
        boolean apprentices) {
    private static final Pattern APPRENTICE = Pattern.compile("\\bapprentice\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Which figure decides: the table of the Bureau of Labor Statistics, but for an occupation it counts together with
     * others (its O*NET-SOC code does not end in .00) first those who were asked about it by O*NET; then O*NET alone,
     * then the job zone.
     */
    static CareerPath of(Guide guide) {
        EntryRequirements known = guide.requirements();
        boolean counted = guide.onetCode().endsWith(".00");
        Optional<MostCommonAnswer<WorkExperience>> experienced =
                MostCommonAnswer.of(known.experience(), WorkExperience.class, WorkExperience::ofAnswer);
        Optional<MostCommonAnswer<OnTheJobTraining>> trained =
                MostCommonAnswer.of(known.training(), OnTheJobTraining.class, OnTheJobTraining::ofAnswer);
        Optional<EntryRequirements.Usual> usual = Optional.ofNullable(known.usual());
        Optional<WorkExperience> worked = usual.flatMap(u -> WorkExperience.ofUsual(u.experience()));
        Optional<OnTheJobTraining> learned = usual.flatMap(u -> OnTheJobTraining.ofUsual(u.training()));
        boolean formal = learned.filter(t -> t == OnTheJobTraining.APPRENTICESHIP || t == OnTheJobTraining.INTERNSHIP)
                .isPresent();
        String interest = Interest.strongest(guide.interests(), 1).stream()
                .findFirst()
                .map(Interest::name)
                .orElse("");
        return new CareerPath(
                ExplorationStep.Subject.of(guide, interest),
                interest,
                EducationLevel.usual(guide).orElse(EducationLevel.ofZone(guide.preparation())),
                MostCommonAnswer.shares(known.schooling(), EducationLevel.class, EducationLevel::ofAnswer),
                MostCommonAnswer.decided(counted, worked, experienced).orElse(WorkExperience.NONE),
                experienced,
                MostCommonAnswer.decided(counted || formal, learned, trained).orElse(OnTheJobTraining.NONE),
                ProfessionalDegree.of(guide.onetCode()),
                known.programs() == null ? List.of() : NameList.programs(known.programs()),
                Optional.ofNullable(known.license()),
                known.nearby(),
                NameList.employed(guide),
                guide.alternativeTitles().stream()
                        .anyMatch(t -> APPRENTICE.matcher(t).find()));
    }
}
