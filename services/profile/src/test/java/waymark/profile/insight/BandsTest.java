package waymark.profile.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandsTest {
    private static final int MOST = 18;

    @Test
    void bands_of_few_are_put_together_with_their_neighbors() {
        assertThat(Bands.merged(List.of("A", "B", "C", "D"), List.of(2, 6, 7, 1)))
                .extracting(band -> band.label() + " " + band.students())
                .containsExactly("A to b 8", "C to d 8");
        assertThat(Bands.merged(List.of("a", "b"), List.of(2, 2))).isEmpty();
    }

    /**
     * Whoever knows the rule and the number of all students cannot tell how many are in any set of bands that holds one
     * to four of them: for all groups that look the same there is one in which it is another number. Every sum and
     * difference of what is shown is the size of such a set, so this holds for those too.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void no_figure_of_fewer_than_five_can_be_worked_out(int bands) {
        List<String> labels = IntStream.range(0, bands).mapToObj(i -> "b" + i).toList();
        Map<String, Map<Integer, Set<Integer>>> possible = new HashMap<>();
        for (List<Integer> counts : all(bands)) {
            Map<Integer, Set<Integer>> sums = possible.computeIfAbsent(looks(labels, counts), none -> new HashMap<>());
            subsets(bands).forEach(set -> sums.computeIfAbsent(set, none -> new HashSet<>())
                    .add(sum(counts, set)));
        }
        possible.forEach((looks, sums) -> sums.forEach((set, sizes) -> {
            if (sizes.size() == 1) {
                assertThat(sizes.iterator().next())
                        .as("bands %s of what looks like %s", Integer.toBinaryString(set), looks)
                        .isNotIn(1, 2, 3, 4);
            }
        }));
        assertThat(all(bands)).allMatch(counts -> Bands.merged(labels, counts).stream()
                .allMatch(band -> band.students() >= Bands.FEWEST));
    }

    @Test
    void neither_those_who_did_something_nor_those_who_did_not_can_be_found_to_be_few() {
        for (int all = 0; all <= 40; all++) {
            Map<Integer, Set<Integer>> possible = new HashMap<>();
            for (int students = 0; students <= all; students++) {
                possible.computeIfAbsent(Bands.orMore(students, all), none -> new HashSet<>())
                        .add(students);
            }
            int group = all;
            possible.forEach((told, students) -> {
                assertThat(told).isNotIn(1, 2, 3, 4);
                assertThat(told % 5).isZero();
                if (group > 0) {
                    assertThat(students).as("%s of %s", told, group).hasSizeGreaterThan(1);
                }
                assertThat(students).allMatch(n -> told <= n);
            });
        }
        assertThat(Bands.orMore(14, 40)).isEqualTo(10);
        assertThat(Bands.orMore(40, 40)).isEqualTo(35);
        assertThat(Bands.orMore(4, 40)).isZero();
    }

    /**
     * Of a distribution the size of the group is known, and in steps of five how many share theirs. The first band is
     * those who do not.
     */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void who_shares_nothing_cannot_be_found_to_be_few_and_neither_can_a_part_of_a_distribution(int bands) {
        Map<String, Map<Integer, Set<Integer>>> possible = new HashMap<>();
        for (List<Integer> counts : all(bands)) {
            List<Integer> sharing = counts.subList(1, bands);
            int all = sum(counts, (1 << bands) - 1);
            int measured = (all - counts.getFirst()) / Bands.FEWEST;
            List<Bands.Range> shown = Bands.atLeast(sharing);
            assertThat(shown).allMatch(r -> r.students() >= Bands.FEWEST && r.students() % Bands.FEWEST == 0);
            Map<Integer, Set<Integer>> sums =
                    possible.computeIfAbsent(all + " " + measured + " " + shown, none -> new HashMap<>());
            subsets(bands).forEach(set -> sums.computeIfAbsent(set, none -> new HashSet<>())
                    .add(sum(counts, set)));
        }
        possible.forEach((looks, sums) -> sums.forEach((set, sizes) -> {
            if (sizes.size() == 1) {
                assertThat(sizes.iterator().next())
                        .as("bands %s of what looks like %s", Integer.toBinaryString(set), looks)
                        .isNotIn(1, 2, 3, 4);
            }
        }));
    }

    private static String looks(List<String> labels, List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum() + " " + Bands.merged(labels, counts);
    }

    /** All but none and all of the bands: how many students there are is known. */
    private static IntStream subsets(int bands) {
        return IntStream.range(1, (1 << bands) - 1);
    }

    private static int sum(List<Integer> counts, int set) {
        return IntStream.range(0, counts.size())
                .filter(i -> (set & 1 << i) != 0)
                .map(counts::get)
                .sum();
    }

    /** All groups of so many students or fewer, so that of each all that could be in its place are there too. */
    private static List<List<Integer>> all(int bands) {
        List<List<Integer>> all = List.of(List.of());
        for (int i = 0; i < bands; i++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> one : all) {
                int left = MOST - one.stream().mapToInt(Integer::intValue).sum();
                for (int n = 0; n <= left; n++) {
                    List<Integer> next = new ArrayList<>(one);
                    next.add(n);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }
}
