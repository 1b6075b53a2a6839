package waymark.content.importing.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.content.Guides;
import waymark.content.guide.EntryRequirements.Program;
import waymark.content.guide.Guide;
import waymark.edge.RefusedException;

class ProgramTableReaderTest {
    private static final String HEADER = "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n";

    @TempDir
    Path folder;

    @Test
    void programs_are_found_by_occupation_whose_names_come_close_first() throws IOException {
        ProgramsOfStudy programs = read("\uFEFF" + HEADER
                + "01.0001,Wall Care.,19-1023,Wildlife Keepers\n"
                + "01.0002,\"Keepers, All Other.\",19-1023,Wildlife Keepers\n"
                + "01.0003,Wildlife Keeping/Wildlife Keeper.,19-1023,Wildlife Keepers\n"
                + "01.0001,Wall Care.,47-2021,Brickmasons\n");
        assertThat(programs.year()).isEqualTo(2020);
        Guide wildlife = Guides.titled(Guides.complete("Keeper"), "Wildlife Keeper");
        Guide guide = programs.applyTo(wildlife, true);
        assertThat(guide.requirements().programs().items())
                .extracting(Program::code, Program::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("01.0003", "Wildlife Keeping/Wildlife Keeper"),
                        org.assertj.core.groups.Tuple.tuple("01.0002", "Keepers, All Other"),
                        org.assertj.core.groups.Tuple.tuple("01.0001", "Wall Care"));
        assertThat(guide.requirements().programs().total()).isEqualTo(3);
        assertThat(guide.sources()).anySatisfy(s -> {
            assertThat(s.url()).isEqualTo(ProgramsOfStudy.ADDRESS);
            assertThat(s.year()).isEqualTo(2020);
        });
        assertThat(guide.path()).isEqualTo(wildlife.path());
        assertThat(programs.applyTo(guide, true)).isEqualTo(guide);
    }

    @Test
    void what_the_crosswalk_could_not_match_is_no_program_and_no_occupation() throws IOException {
        ProgramsOfStudy programs = read(HEADER
                + "99.9999,NO MATCH,19-1023,Wildlife Keepers\n"
                + "01.0508,Stuffing.,99-9999,NO MATCH\n"
                + "01.0001,Wall Care.,47-2021,Brickmasons\n");
        assertThat(programs.bySoc().keySet()).containsExactly("47-2021");
        Guide wildlife = Guides.complete("Keeper");
        assertThat(programs.applyTo(wildlife, true)).isEqualTo(wildlife);
    }

    @Test
    void another_table_is_left_to_others_and_a_wrong_code_is_refused_by_line_and_column() throws IOException {
        Path other = Files.writeString(folder.resolve("o.csv"), "a,b\n1,2\n");
        assertThat(ProgramTableReader.read("o.csv", other)).isEmpty();
        assertThatThrownBy(() -> read(HEADER + "48,Wall Care.,47-2021,Brickmasons\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "p.csv, line 2, column \"CIP2020Code\" should hold a code such as 48.0508, but holds \"48\".");
    }

    private ProgramsOfStudy read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), text);
        return ProgramTableReader.read("p.csv", file).orElseThrow();
    }
}
