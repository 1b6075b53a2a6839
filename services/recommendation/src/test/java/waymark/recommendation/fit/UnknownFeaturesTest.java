package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.recommendation.Published;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.model.Model;
import waymark.recommendation.model.Tier;

/** What is not known of a career neither helps nor hurts it. */
class UnknownFeaturesTest {
    private static final int TOP = 20;

    /** Where careers come from. */
    enum Source {
        SIMULATED,
        PUBLISHED;

        List<Career> careers() throws IOException {
            Optional<List<Career>> published = this == PUBLISHED ? Published.careers() : Optional.empty();
            Assumptions.assumeTrue(
                    this == SIMULATED || published.isPresent(), "The O*NET release is not in the folder waymark.data");
            return published.orElseGet(() -> SimulatedCareers.of(1));
        }
    }

    static Stream<Arguments> removals() {
        return Stream.of(Source.values())
                .flatMap(s -> Stream.of(
                        Arguments.of(s, new Kind[] {Kind.VALUE}),
                        Arguments.of(s, new Kind[] {Kind.SETTING}),
                        Arguments.of(s, new Kind[] {Kind.VALUE, Kind.SETTING})));
    }

    /** Of what was seen: the mean place from 0 to 1, and how often a place was among the first twenty. */
    private record Places(double mean, int top) {}

    @ParameterizedTest
    @MethodSource("removals")
    void the_mean_rank_of_fifty_careers_stays_when_features_are_removed(Source source, Kind[] kinds)
            throws IOException {
        List<Career> careers = source.careers();
        List<Integer> whole = new ArrayList<>(IntStream.range(0, careers.size())
                .filter(i -> Stream.of(kinds).allMatch(k -> isKnown(careers.get(i), k)))
                .boxed()
                .toList());
        Collections.shuffle(whole, new Random(7));
        List<Integer> fifty = whole.subList(0, 50);
        Set<String> ids = fifty.stream().map(i -> careers.get(i).id()).collect(Collectors.toSet());
        List<Scores> people = SimulatedPeople.of(11, 300);

        Places before = places(Model.WAYMARK_2, careers, ids, people);
        Places after = places(Model.WAYMARK_2, SimulatedCareers.without(careers, fifty, kinds), ids, people);
        Places formerly = places(Model.WAYMARK_1, SimulatedCareers.without(careers, fifty, kinds), ids, people);

        System.out.printf(
                "%s without %s: mean rank %.4f -> %.4f (%+.2f %% of the catalogue, %+.2f %% relative),"
                        + " among the first 20: %d -> %d (waymark-1: %d)%n",
                source,
                Arrays.toString(kinds),
                before.mean,
                after.mean,
                100 * (after.mean - before.mean),
                100 * (after.mean / before.mean - 1),
                before.top,
                after.top,
                formerly.top);
        assertThat(after.mean).as("mean rank").isCloseTo(before.mean, withinPercentage(2));
        assertThat((double) after.top / before.top).as("share of first places").isBetween(0.7, 1.4);
    }

    private static boolean isKnown(Career career, Kind kind) {
        return career.ratings().keySet().containsAll(Feature.of(kind));
    }

    private static Places places(Model model, List<Career> careers, Set<String> ids, List<Scores> people) {
        CatalogSnapshot catalogue = CatalogSnapshot.of(careers, 1);
        double sum = 0;
        int top = 0;
        for (Scores person : people) {
            int[] order = Matcher.rank(person, model, catalogue).order().toArray();
            for (int place = 0; place < order.length; place++) {
                if (ids.contains(catalogue.career(order[place]).id())) {
                    sum += (double) place / order.length;
                    top += place < TOP ? 1 : 0;
                }
            }
        }
        return new Places(sum / ids.size() / people.size(), top);
    }

    @ParameterizedTest
    @EnumSource
    void careers_without_values_take_their_share_of_first_places_and_no_more(Source source) throws IOException {
        List<Career> given = source.careers();
        List<Career> careers = source == Source.PUBLISHED
                ? given
                : SimulatedCareers.without(
                        given,
                        new Random(3)
                                .ints(0, given.size())
                                .distinct()
                                .limit(49)
                                .boxed()
                                .toList(),
                        Kind.VALUE,
                        Kind.SETTING);
        Set<String> lacking = new HashSet<>();
        careers.stream().filter(c -> !isKnown(c, Kind.VALUE)).forEach(c -> lacking.add(c.id()));
        List<Scores> people = SimulatedPeople.of(5, 40);
        double even = (double) lacking.size() / careers.size();
        double now = places(Model.WAYMARK_2, careers, lacking, people).top / (double) (TOP * people.size());
        double formerly = places(Model.WAYMARK_1, careers, lacking, people).top / (double) (TOP * people.size());
        System.out.printf(
                "%s: %d of %d lack values (%.1f %%); of the first places they take %.1f %% (waymark-1: %.1f %%)%n",
                source, lacking.size(), careers.size(), 100 * even, 100 * now, 100 * formerly);
        assertThat(now).as("800 places, so chance alone moves it by 1.5").isCloseTo(even, within(0.03));
        assertThat(formerly).as("what was wrong").isGreaterThan(3 * even);
    }

    @ParameterizedTest
    @EnumSource
    void one_career_in_a_hundred_is_best_and_one_in_five_good_or_better(Source source) throws IOException {
        CatalogSnapshot catalogue = CatalogSnapshot.of(source.careers(), 1);
        List<Scores> people = SimulatedPeople.of(17, 300);
        long[] tiers = new long[Tier.values().length];
        for (Scores person : people) {
            Ranking ranking = Matcher.rank(person, Model.WAYMARK_2, catalogue);
            IntStream.range(0, catalogue.size())
                    .forEach(i -> tiers[ranking.tier(i).ordinal()]++);
        }
        double all = (double) people.size() * catalogue.size();
        System.out.printf("%s tiers: %s of %.0f%n", source, Arrays.toString(tiers), all);
        assertThat(tiers[0] / all).isBetween(0.005, 0.015);
        assertThat((tiers[0] + tiers[1] + tiers[2]) / all).isBetween(0.17, 0.23);
    }

    @Test
    void what_is_known_counts_the_same_however_much_else_is() {
        List<Career> careers = SimulatedCareers.of(2).subList(0, 40);
        List<Integer> all = IntStream.range(0, 40).boxed().toList();
        CatalogSnapshot whole = CatalogSnapshot.of(careers, 1);
        CatalogSnapshot bare = CatalogSnapshot.of(SimulatedCareers.without(careers, all, Kind.VALUE, Kind.SETTING), 2);
        for (Scores person : SimulatedPeople.of(4, 20)) {
            for (Career career : careers) {
                Match known = Matcher.rank(person, Model.WAYMARK_2, whole)
                        .match(career.slug())
                        .orElseThrow();
                Match less = Matcher.rank(person, Model.WAYMARK_2, bare)
                        .match(career.slug())
                        .orElseThrow();
                assertThat(less.reasons().stream().filter(r -> !r.kind().equals("unknown")))
                        .containsExactlyElementsOf(known.reasons().stream()
                                .filter(r -> r.kind().equals("interest"))
                                .toList());
                assertThat(less.reasons().stream().filter(r -> r.kind().equals("unknown")))
                        .singleElement()
                        .satisfies(r -> {
                            assertThat(r.direction()).isEqualTo("unknown");
                            assertThat(r.yours()).isNull();
                            assertThat(r.sentence())
                                    .startsWith("What this work is like in values")
                                    .endsWith("is not known, so it is taken at what is usual for work of its kind.");
                        });
            }
        }
    }

    @Test
    void what_is_not_known_of_the_person_adds_nothing() {
        CatalogSnapshot catalogue = CatalogSnapshot.of(SimulatedCareers.of(2), 1);
        Scores all = SimulatedPeople.of(4, 1).getFirst();
        Scores interests = Scores.of(all.interests(), null, null);
        Ranking ranking = Matcher.rank(interests, Model.WAYMARK_2, catalogue);
        Ranking whole = Matcher.rank(all, Model.WAYMARK_2, catalogue);
        for (int i = 0; i < catalogue.size(); i++) {
            double part = whole.match(i).reasons().stream()
                    .filter(r -> r.kind().equals("interest"))
                    .mapToDouble(Reason::contribution)
                    .sum();
            assertThat(ranking.fit(i)).isCloseTo(Model.BASELINE + part, within(1e-9));
        }
    }
}
