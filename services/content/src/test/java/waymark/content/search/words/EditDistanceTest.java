package waymark.content.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "library, library, 0",
        "libary, library, 1",
        "tecnical, technical, 1",
        "libarry, library, 1",
        "nusre, nurse, 1",
        "elektrishun, electrician, 3",
        "bibary, library, 2",
        "welder, elder, 1"
    })
    void typos_are_counted(String a, String b, int typos) {
        assertThat(EditDistance.between(a, b, 2)).isEqualTo(typos);
        assertThat(EditDistance.between(b, a, 2)).isEqualTo(typos);
    }

    @ParameterizedTest
    @CsvSource({"elec, electrician, 0", "elet, electrician, 1", "acuon, accountant, 2", "zzz, electrician, 3"})
    void typos_in_what_is_typed_so_far_are_counted(String typed, String word, int typos) {
        assertThat(EditDistance.fromBeginning(typed, word, 2)).isEqualTo(typos);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1", "4, 1", "5, 1", "6, 2", "12, 2"})
    void short_words_allow_fewer_typos(int length, int allowed) {
        assertThat(EditDistance.allowed(length)).isEqualTo(allowed);
    }
}
