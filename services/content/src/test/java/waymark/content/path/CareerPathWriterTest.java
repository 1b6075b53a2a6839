package waymark.content.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.EntryRequirements.Answers;
import waymark.content.guide.EntryRequirements.License;
import waymark.content.guide.EntryRequirements.Program;
import waymark.content.guide.EntryRequirements.Programs;
import waymark.content.guide.EntryRequirements.Usual;
import waymark.content.guide.Figures.Education;
import waymark.content.guide.Guide;
import waymark.content.guide.Guide.Resource;
import waymark.content.guide.Guide.Step;

class CareerPathWriterTest {
    private static final int MAX = 400;
    private static final List<String> SCHOOL = with(
            "No formal educational credential",
            "High school diploma or equivalent",
            "Postsecondary nondegree award",
            "Some college, no degree",
            "Associate's degree",
            "Bachelor's degree",
            "Master's degree",
            "Doctoral or professional degree");
    private static final List<String> TRAINING = with(
            "None",
            "Short-term on-the-job training",
            "Moderate-term on-the-job training",
            "Long-term on-the-job training",
            "Apprenticeship",
            "Internship/residency");
    private static final List<String> EXPERIENCE = with("None", "Less than 5 years", "5 years or more");
    private static final List<String> INTERESTS = List.of("R", "I", "A", "S", "E", "C", "");
    private static final Answers ASKED = answers("High school diploma or equivalent", 62.4, "Bachelor's degree", 37.6);

    @Test
    void whatever_is_known_the_steps_are_whole_and_of_a_length_one_reads() {
        Set<Integer> lengths = new TreeSet<>();
        for (Guide guide : everything()) {
            Guide made = CareerPathWriter.made(guide);
            List<Step> steps = made.path().steps();
            lengths.add(steps.size());
            assertThat(steps).hasSizeBetween(2, 9);
            assertThat(steps).extracting(Step::head).doesNotHaveDuplicates();
            texts(made).forEach(text -> assertThat(text)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(MAX)
                    .doesNotContain("  ", "..", " .", " ,", "null", "%"));
            assertThat(made.resources())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .extracting(Resource::url)
                    .doesNotHaveDuplicates()
                    .allMatch(url -> url.startsWith("https://"));
            assertThat(CareerPathWriter.made(made)).isEqualTo(made);
        }
        assertThat(lengths).contains(3, 4, 5, 6);
    }

    @Test
    void each_level_of_schooling_training_and_experience_makes_other_steps() {
        assertThat(different(SCHOOL, school -> guide(3, "R", school, null, null)))
                .isEqualTo(SCHOOL.size() - 1); // what is unknown is what is usual in the job zone
        assertThat(different(TRAINING, training -> guide(3, "R", SCHOOL.get(2), training, null)))
                .isEqualTo(TRAINING.size() - 1);
        assertThat(different(EXPERIENCE, experience -> guide(3, "R", SCHOOL.get(2), null, experience)))
                .isEqualTo(EXPERIENCE.size() - 1);
        assertThat(different(INTERESTS, i -> guide(3, i, SCHOOL.get(2), null, null)))
                .isEqualTo(INTERESTS.size());
        assertThat(different(List.of("1", "2", "3", "4", "5"), z -> guide(Integer.parseInt(z), "R", null, null, null)))
                .isEqualTo(5);
    }

    @Test
    void one_who_needs_years_in_another_job_and_one_who_becomes_an_apprentice_take_their_own_steps() {
        assertThat(heads(guide(4, "E", "Bachelor's degree", "None", "5 years or more")))
                .containsExactly(
                        "Lead something small",
                        "Get ready for college in high school",
                        "Earn a bachelor's degree",
                        "Begin in a job nearby",
                        "Move up into this work");
        assertThat(heads(guide(2, "R", "High school diploma or equivalent", "Apprenticeship", "None")))
                .containsExactly(
                        "Try work with your hands",
                        "Finish high school",
                        "Win a place as an apprentice",
                        "Serve your apprenticeship");
    }

    @Test
    void programs_nearby_work_licenses_and_what_people_said_are_named_in_the_steps() {
        Guide guide = guide(3, "R", "Postsecondary nondegree award", null, "Less than 5 years")
                .with(new EntryRequirements(
                        answers("Certificate after high school", 70.4, "Bachelor's degree", 29.6),
                        null,
                        null,
                        usual(null, "Less than 5 years"),
                        programs("Wall Care/Keeper", "Wall Care, Other", "Lichens, General"),
                        new License(false, List.of("Licensed Wall Keeper"), 2026, "O*NET"),
                        List.of("Wall Helpers")));
        Guide made = CareerPathWriter.made(guide);
        assertThat(step(made, "Earn a certificate after high school").action())
                .contains("Programs that lead here: Wall Care or Lichens.")
                .contains("About 70 in 100 people asked about this work name a certificate earned after high school.");
        assertThat(step(made, "Begin in a job nearby").action()).contains("Wall Helpers");
        assertThat(step(made, "Find out about licenses and certificates").action())
                .contains("Licensed Wall Keeper");
        assertThat(made.path().alternatives())
                .containsExactly(
                        "About 30 in 100 people asked about this work name a bachelor's degree.",
                        "Job titles in use name apprentices. The Apprenticeship Finder shows whether there is a place"
                                + " near you.");
        assertThat(made.resources()).extracting(Resource::use).anyMatch(use -> use.contains("Wall Care or Lichens"));
    }

    @Test
    void an_occupation_counted_with_others_goes_by_those_who_were_asked_about_it() {
        Answers asked = answers("Master's degree", 80.0, "Bachelor's degree", 20.0);
        EntryRequirements known = new EntryRequirements(asked, null, null, null, null, null, null);
        assertThat(heads(guide("19-9999.01", 4, "I", "Bachelor's degree").with(known)))
                .contains("Go on to a master's degree");
        assertThat(heads(guide("19-9999.00", 4, "I", "Bachelor's degree").with(known)))
                .contains("Earn a bachelor's degree")
                .doesNotContain("Go on to a master's degree");
    }

    /** What is known in every combination, with few and with many words in it. */
    private static List<Guide> everything() {
        String long_ = "Extraordinarily Long Names ".repeat(7).strip();
        List<EntryRequirements> more = List.of(
                EntryRequirements.none(),
                new EntryRequirements(
                        ASKED,
                        answers("More than 10 years", 100.0),
                        answers("2 to 4 years", 55.0, "Up to 1 month", 45.0),
                        null,
                        programs(long_, long_ + " B", "C"),
                        new License(true, List.of(), 2026, "O*NET"),
                        List.of(long_, long_ + " B")),
                new EntryRequirements(
                        answers("Doctoral degree", 100.0),
                        answers("1 to 2 years", 60.0, "None", 40.0),
                        null,
                        null,
                        programs("W".repeat(36), "V".repeat(36), "U".repeat(36)),
                        new License(false, List.of(long_, "Certified Keeper", "Registered Keeper"), 2026, "O*NET"),
                        List.of("H".repeat(36), "K".repeat(36), "W".repeat(36))));
        List<Guide> all = new ArrayList<>();
        for (String school : SCHOOL) {
            for (String training : TRAINING) {
                for (String experience : EXPERIENCE) {
                    for (EntryRequirements known : more) {
                        String interest = INTERESTS.get(all.size() % INTERESTS.size());
                        Guide guide = guide(all.size() % 5 + 1, interest, school, training, experience);
                        Usual usual = guide.requirements().usual();
                        all.add(guide.with(usual == null ? known : known.usual(usual)));
                    }
                }
            }
        }
        return all;
    }

    private static <T> int different(List<T> values, Function<T, Guide> guide) {
        Set<List<Step>> paths = new HashSet<>();
        values.forEach(
                v -> paths.add(CareerPathWriter.made(guide.apply(v)).path().steps()));
        return paths.size();
    }

    private static List<String> heads(Guide guide) {
        return CareerPathWriter.made(guide).path().steps().stream()
                .map(Step::head)
                .toList();
    }

    private static Step step(Guide made, String head) {
        return made.path().steps().stream()
                .filter(s -> s.head().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(Guide made) {
        return Stream.of(
                        made.path().steps().stream()
                                .flatMap(s -> Stream.of(s.head(), s.action(), s.duration(), s.requirement())),
                        made.path().alternatives().stream(),
                        made.resources().stream().flatMap(r -> Stream.of(r.name(), r.use(), r.url(), r.kind())))
                .flatMap(s -> s);
    }

    private static Guide guide(int zone, String interest, String school, String training, String experience) {
        Guide guide = guide("47-2021.00", zone, interest, school);
        return training == null && experience == null
                ? guide
                : guide.with(EntryRequirements.none().usual(usual(training, experience)));
    }

    private static Guide guide(String code, int zone, String interest, String school) {
        Education education =
                school == null ? null : new Education(school, null, 2024, "Keepers", "BLS", null, null, null);
        Map<String, Double> interests = interest.isEmpty() ? Map.of() : Map.of(interest, 6.0);
        List<String> names = List.of("Wall Keeper", "Keeper Apprentice", "WK (Wall Keeper)");
        Guide titled = Guides.called(Guides.coded(Guides.complete("Keeper"), code), "Wall Keepers", names);
        Guide rated = titled.with(titled.figures().with(zone, interests, Map.of(), List.of()));
        return rated.with(rated.figures().with(null, null, education));
    }

    private static Usual usual(String training, String experience) {
        return new Usual(experience, training, 2024, "Keepers", "BLS");
    }

    private static Programs programs(String... names) {
        return new Programs(
                Arrays.stream(names).map(n -> new Program("01.0001", n)).toList(), names.length, 2020, "NCES");
    }

    private static Answers answers(String answer, double share) {
        return new Answers(Map.of(answer, share), 30, 2023, "O*NET");
    }

    private static Answers answers(String first, double share, String second, double other) {
        return new Answers(Map.of(first, share, second, other), 30, 2023, "O*NET");
    }

    private static List<String> with(String... values) {
        List<String> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }
}
