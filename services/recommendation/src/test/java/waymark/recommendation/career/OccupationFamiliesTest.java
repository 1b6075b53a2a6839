package waymark.recommendation.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.SimulatedCareers;

class OccupationFamiliesTest {

    @Test
    void members_share_a_broad_group_and_each_two_of_them_are_alike() {
        List<Career> careers = SimulatedCareers.of(3);
        OccupationFamilies families = OccupationFamilies.of(careers);
        assertThat(families.size()).isBetween(250, 700);
        for (int f = 0; f < families.size(); f++) {
            for (int a : families.members(f)) {
                assertThat(families.of(a)).isEqualTo(f);
                for (int b : families.members(f)) {
                    assertThat(careers.get(a).onetCode().substring(0, 6))
                            .isEqualTo(careers.get(b).onetCode().substring(0, 6));
                    assertThat(Similarity.ofRatings(careers.get(a), careers.get(b)))
                            .isGreaterThanOrEqualTo(OccupationFamilies.LIKENESS);
                }
            }
        }
    }

    @Test
    void a_chain_of_neighbors_is_no_family_and_neither_is_another_group_however_alike() {
        List<Career> careers = new ArrayList<>();
        for (double s = 7; s >= 1; s -= 0.5) {
            careers.add(career("chain-" + s, "25-2051.00", SampleCareers.interests(1, 2, 8 - s, s, 3, 2)));
        }
        careers.add(career("twin", "25-2061.00", SampleCareers.interests(1, 2, 1, 7, 3, 2)));
        OccupationFamilies families = OccupationFamilies.of(careers);
        assertThat(families.of(0)).isNotEqualTo(families.of(careers.size() - 2));
        assertThat(families.of(0)).isEqualTo(families.of(1));
        assertThat(families.members(families.of(careers.size() - 1))).hasSize(1);
        assertThat(Arrays.stream(families.members(families.of(0)))
                        .mapToObj(i -> careers.get(i).slug())
                        .collect(Collectors.toSet()))
                .contains("chain-7.0", "chain-6.5");
    }

    private static Career career(String slug, String code, Map<String, Double> interests) {
        return Career.of(SampleCareers.coded(slug, code, false, interests));
    }
}
