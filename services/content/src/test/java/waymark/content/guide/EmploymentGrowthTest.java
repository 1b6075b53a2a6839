package waymark.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentGrowthTest {

    /** Change in the projections 2024–34 and the word of the Occupational Outlook Handbook for the same occupation. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            -14.0, Declining, Adult basic education teachers
             -0.6, Declining, Assemblers and fabricators
             -0.5, Little or no change, the figure that was shrinking in one place and not in another
             -0.4, Little or no change, Secretaries and administrative assistants
              0.0, Little or no change, Court reporters
              0.4, Little or no change, Actors
              0.6, Slower than average, Atmospheric scientists
              2.2, Slower than average, Civil engineering technicians
              2.6, As fast as average, Chemical engineers
              3.1, As fast as average, All occupations
              4.5, As fast as average, Carpenters
              4.6, Faster than average, Accountants and auditors
              6.0, Faster than average, the figure that was average in one place and faster in another
              6.5, Faster than average, Coaches and scouts
              7.1, Much faster than average, Chefs and head cooks
             33.5, Much faster than average, Data scientists
            """)
    void a_change_has_the_word_of_the_handbook(double percent, String word, String occupation) {
        assertThat(EmploymentGrowth.of(percent).named().label()).as(occupation).isEqualTo(word);
    }

    @Test
    void more_growth_is_never_a_lower_class_and_every_class_is_reached() {
        List<EmploymentGrowth> classes = IntStream.rangeClosed(-300, 300)
                .mapToObj(tenths -> EmploymentGrowth.of(tenths / 10.0))
                .toList();
        assertThat(classes)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .containsAll(Arrays.asList(EmploymentGrowth.values()));
        assertThat(EmploymentGrowth.of(-0.0)).isEqualTo(EmploymentGrowth.LITTLE_CHANGE);
    }
}
