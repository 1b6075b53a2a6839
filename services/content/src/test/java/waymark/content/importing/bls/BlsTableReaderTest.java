package waymark.content.importing.bls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.content.Guides;
import waymark.content.guide.Figures;

class BlsTableReaderTest {
    @TempDir
    Path folder;

    @Test
    void an_occupation_paid_by_the_hour_gets_its_own_hourly_pay_and_not_its_groups_yearly_pay() throws IOException {
        Path table = Files.writeString(
                folder.resolve("oews_2025.csv"),
                """
                occ_code,title,Hourly 10th percentile wage,Hourly median wage,Hourly 90th percentile wage,\
                Annual 10th percentile wage,Annual median wage,Annual 90th percentile wage
                27-2010,"Actors, Producers, and Directors",19.07,39.27,116.14,39670,81670,241580
                27-2011,Actors,16.50,29.05,143.68,-,-,-
                27-2012,Producers and Directors,22.01,43.44,95.45,45780,90360,198540
                """);
        BlsFigures figures = BlsTableReader.read("oews_2025.csv", table);
        Figures.Pay actors = pay(figures, "27-2011.00");
        assertThat(actors.group()).isEqualTo("Actors");
        assertThat(actors.median()).isNull();
        assertThat(actors.hourly()).isEqualTo(new Figures.Hourly(16.5, 29.05, 143.68));
        assertThat(pay(figures, "27-2012.00").median()).isEqualTo(90_360);
        assertThat(pay(figures, "27-2012.00").hourly()).isNull();
    }

    private static Figures.Pay pay(BlsFigures figures, String code) {
        return figures.applyTo(Guides.coded(Guides.complete("Keeper"), code), true)
                .pay();
    }
}
