package waymark.evaluation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.evaluation.OwnGuides;
import waymark.events.Interest;
import waymark.quiz.instrument.Instrument;
import waymark.recommendation.career.CatalogSnapshot;

class SimulatedPeopleTest {
    private static final int PEOPLE = 2000;

    @Test
    void items_hang_together_as_those_of_real_people_do() throws IOException {
        List<Respondent> people = people(1);
        assertThat(correlation(people, true)).isEqualTo(0.45, within(0.04));
        assertThat(correlation(people, false)).isEqualTo(0.11, within(0.04));
    }

    @Test
    void everybody_is_of_a_field_and_the_same_seed_gives_the_same_people() throws IOException {
        List<Respondent> people = people(1);
        assertThat(people).hasSize(PEOPLE).extracting(Respondent::field).contains("25-4", "47-2");
        assertThat(people(1)).isEqualTo(people);
        assertThat(people(2)).isNotEqualTo(people);
    }

    private static List<Respondent> people(long seed) throws IOException {
        CatalogSnapshot careers = OwnGuides.careers();
        return SimulatedPeople.of(InstrumentFile.own(), careers, FieldOccupations.minorGroups(careers), PEOPLE, seed);
    }

    /** The mean over pairs of items about the same interest, or about different ones. */
    private static double correlation(List<Respondent> people, boolean same) throws IOException {
        List<Instrument.Item> items = InstrumentFile.own().items().stream()
                .filter(i -> Interest.KEYS.contains(i.scale()))
                .toList();
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (items.get(i).scale().equals(items.get(j).scale()) == same) {
                    sum += Interest.correlation(answers(people, items.get(i)), answers(people, items.get(j)));
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private static double[] answers(List<Respondent> people, Instrument.Item item) {
        return people.stream()
                .mapToDouble(p -> p.answers().getOrDefault(item.id(), 0))
                .toArray();
    }
}
