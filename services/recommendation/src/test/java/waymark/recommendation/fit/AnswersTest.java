package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.recommendation.Interests1;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.affinity.Instrument;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.Tier;

/** Ranking by single answers: what holds of {@code waymark-3}. */
class AnswersTest {
    private static final Instrument QUIZ = Interests1.instrument();
    private static final List<Career> ALL = SimulatedCareers.of(1, 200);
    private static final CatalogSnapshot CAREERS = CatalogSnapshot.of(ALL, 1);

    /** Some lack values, settings, duties or more than one of these. */
    private static CatalogSnapshot mixed() {
        List<Career> careers = SimulatedCareers.without(ALL, every(3), Kind.VALUE, Kind.SETTING);
        return CatalogSnapshot.of(SimulatedCareers.withoutDuties(careers, every(4)), 1);
    }

    private static List<Integer> every(int step) {
        return IntStream.range(0, ALL.size()).filter(i -> i % step == 0).boxed().toList();
    }

    private static Answers without(Answers answers, int share, Random random) {
        Map<String, Double> some = new HashMap<>(answers.byItem());
        some.keySet().removeIf(id -> random.nextInt(100) < share);
        return new Answers(answers.instrument(), some);
    }

    private static Ranking rank(SimulatedPeople.Person person, CatalogSnapshot careers) {
        return Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, careers);
    }

    @Test
    void the_parts_of_two_hundred_matches_add_up_to_the_fit_shown() {
        var random = new Random(1);
        CatalogSnapshot careers = mixed();
        for (SimulatedPeople.Person person : SimulatedPeople.of(2, 200, QUIZ)) {
            Answers some = without(person.answers(), random.nextInt(100), random);
            Ranking ranking = Matcher.rank(person.scores(), some, Model.WAYMARK_3, careers);
            Match match = ranking.match(random.nextInt(careers.size()));
            double sum =
                    match.reasons().stream().mapToDouble(Reason::contribution).sum();
            assertThat(match.baseline() + sum).isCloseTo(match.fit(), within(1e-9));
            assertThat(match.fit()).isBetween(0.0, 100.0);
            assertThat(match.standardError()).isPositive();
        }
    }

    @Test
    void whoever_answers_everything_alike_is_told_nothing_by_it() {
        for (double answer : new double[] {-1, 0, 1}) {
            Map<String, Double> same = new HashMap<>();
            QUIZ.items().forEach(item -> same.put(item.id(), answer));
            Map<String, Double> interests = new HashMap<>();
            QUIZ.items().forEach(item -> interests.put(item.scale().name(), 50 + 50 * answer));
            Ranking ranking =
                    Matcher.rank(Scores.of(interests, null, null), new Answers(QUIZ, same), Model.WAYMARK_3, mixed());
            assertThat(ranking.matches(c -> true)).allSatisfy(match -> {
                assertThat(match.fit()).isEqualTo(50);
                assertThat(match.reasons()).isEmpty();
            });
        }
    }

    @Test
    void no_answers_are_as_if_they_were_not_told() {
        SimulatedPeople.Person person = SimulatedPeople.of(3, 1, QUIZ).getFirst();
        Ranking none = Matcher.rank(person.scores(), new Answers(QUIZ, Map.of()), Model.WAYMARK_3, CAREERS);
        Ranking untold = Matcher.rank(person.scores(), Model.WAYMARK_3, CAREERS);
        assertThat(none.order().toArray()).isEqualTo(untold.order().toArray());
        int first = untold.first(1)[0];
        assertThat(none.standardError(first)).isEqualTo(untold.standardError(first));
        assertThat(untold.standardError(first))
                .as("less known, less sure")
                .isGreaterThan(rank(person, CAREERS).standardError(first));
    }

    @Test
    void the_same_careers_rank_the_same_to_the_last_bit_whatever_came_first_and_was_read_before() {
        List<Career> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(5));
        for (SimulatedPeople.Person person : SimulatedPeople.of(4, 10, QUIZ)) {
            Ranking warm = rank(person, CAREERS);
            Ranking anew = rank(person, CatalogSnapshot.of(shuffled, 2));
            assertThat(anew.order().toArray()).isEqualTo(warm.order().toArray());
            for (int i = 0; i < ALL.size(); i++) {
                assertThat(anew.match(i)).isEqualTo(warm.match(i));
            }
        }
    }

    @Test
    void a_fit_does_not_depend_on_which_other_careers_there_are() {
        CatalogSnapshot few = CatalogSnapshot.of(ALL.subList(0, 20), 1);
        for (SimulatedPeople.Person person : SimulatedPeople.of(6, 10, QUIZ)) {
            Ranking ofAll = rank(person, CAREERS);
            Ranking ofFew = rank(person, few);
            for (Career career : few.careers()) {
                assertThat(ofFew.fit(few.byId(career.id()).orElseThrow()))
                        .isEqualTo(ofAll.fit(CAREERS.byId(career.id()).orElseThrow()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(UnknownFeaturesTest.Source.class)
    void duties_that_are_not_known_neither_help_nor_hurt(UnknownFeaturesTest.Source source) throws IOException {
        List<Career> careers = source.careers();
        List<Integer> some = new Random(7)
                .ints(0, careers.size())
                .distinct()
                .limit(80)
                .boxed()
                .toList();
        List<String> ids = some.stream().map(i -> careers.get(i).id()).toList();
        CatalogSnapshot whole = CatalogSnapshot.of(careers, 1);
        CatalogSnapshot less = CatalogSnapshot.of(SimulatedCareers.withoutDuties(careers, some), 1);
        double[] means = new double[2];
        int[] first = new int[2];
        List<SimulatedPeople.Person> people = SimulatedPeople.of(8, 200, QUIZ);
        for (SimulatedPeople.Person person : people) {
            for (int side = 0; side < 2; side++) {
                CatalogSnapshot of = side == 0 ? whole : less;
                int[] order = rank(person, of).order().toArray();
                for (int place = 0; place < order.length; place++) {
                    if (ids.contains(of.career(order[place]).id())) {
                        means[side] += (double) place / order.length / ids.size() / people.size();
                        first[side] += place < 20 ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf(
                source + " without duties: mean rank %.4f -> %.4f, among the first 20: %d -> %d%n",
                means[0],
                means[1],
                first[0],
                first[1]);
        assertThat(means[1]).isCloseTo(means[0], within(0.02));
        assertThat((double) first[1] / first[0]).isBetween(0.7, 1.4);
    }

    @ParameterizedTest
    @EnumSource(value = UnknownFeaturesTest.Source.class, names = "PUBLISHED")
    void one_career_in_a_hundred_is_best_and_one_in_five_good_or_better(UnknownFeaturesTest.Source source)
            throws IOException {
        CatalogSnapshot careers = CatalogSnapshot.of(source.careers(), 1);
        List<SimulatedPeople.Person> people = SimulatedPeople.of(17, 300, QUIZ);
        long[] tiers = new long[Tier.values().length];
        for (SimulatedPeople.Person person : people) {
            Ranking ranking = rank(person, careers);
            IntStream.range(0, careers.size())
                    .forEach(i -> tiers[ranking.tier(i).ordinal()]++);
        }
        double all = (double) people.size() * careers.size();
        System.out.printf("%s tiers of waymark-3: %s of %.0f%n", source, Arrays.toString(tiers), all);
        assertThat(tiers[0] / all).isBetween(0.005, 0.015);
        assertThat((tiers[0] + tiers[1] + tiers[2]) / all).isBetween(0.17, 0.23);
    }

    @Test
    void nothing_of_a_person_but_answers_and_scores_can_reach_a_ranking() {
        assertThat(components(Scores.class)).containsExactly("interests", "values", "setting", "standardErrors");
        assertThat(components(Answers.class)).containsExactly("instrument", "byItem");
        assertThat(components(Instrument.class)).containsExactly("id", "items");
        assertThat(components(Instrument.Item.class)).containsExactly("id", "text", "scale");
        assertThat(Arrays.stream(Matcher.class.getDeclaredMethods())
                        .filter(m -> m.getName().equals("rank"))
                        .flatMap(m -> Arrays.stream(m.getParameterTypes())))
                .as("no age, no gender, no origin: there is nowhere to put them")
                .containsOnly(Scores.class, Answers.class, Model.class, CatalogSnapshot.class);
    }

    private static Stream<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(c -> c.getName());
    }
}
