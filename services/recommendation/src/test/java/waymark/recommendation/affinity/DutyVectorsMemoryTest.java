package waymark.recommendation.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.recommendation.Interests1;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;

/** What careers and all that is worked out of their duties take in memory. */
class DutyVectorsMemoryTest {
    private static final int CAREERS = 1_000;
    private static final int DUTIES = 20;

    /** O*NET has 20 task statements an occupation, of 105 characters. */
    private static final int LENGTH = 105;

    @Test
    void ten_thousand_careers_take_no_more_than_a_hundred_megabytes() {
        Instrument quiz = Interests1.instrument();
        new DutyVectors().affinities(quiz, List.of(new Duties(List.of("Read the table of word pieces"), true)));
        long before = used();
        CatalogSnapshot careers = described();
        Affinities near = careers.affinities(quiz);
        double each = (double) (used() - before) / CAREERS;
        System.out.printf("A career with its texts, vectors and affinities: %.1f kB of memory%n", each / 1_000);
        assertThat(near.isKnown(0)).isTrue();
        assertThat(careers.size()).isEqualTo(CAREERS);
        assertThat(10_000 * each).isLessThan(100e6);
    }

    private static CatalogSnapshot described() {
        var random = new Random(1);
        List<Career> careers = new ArrayList<>();
        for (Career career : SimulatedCareers.of(1, CAREERS)) {
            Supplier<String> text = () -> {
                var words = new StringBuilder();
                while (words.length() < LENGTH) {
                    words.append(career.duties()
                                    .get(random.nextInt(career.duties().size())))
                            .append(' ');
                }
                return words.substring(0, LENGTH);
            };
            careers.add(SimulatedCareers.withDuties(
                    career, Stream.generate(text).limit(DUTIES).toList()));
        }
        return CatalogSnapshot.of(careers, 1);
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
