package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"})
    void what_a_spreadsheet_would_run_begins_with_an_apostrophe(String text) {
        assertThat(CsvLine.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertThat(CsvLine.of(Stream.of("Ada", "done Nov 24, 2026", null, "3 of 5")))
                .isEqualTo("Ada,\"done Nov 24, 2026\",,3 of 5\r\n");
    }

    @Test
    void quotes_are_doubled_and_line_breaks_stay_in_their_cell() {
        assertThat(CsvLine.of(Stream.of("say \"hi\"", "a\nb"))).isEqualTo("\"say \"\"hi\"\"\",\"a\nb\"\r\n");
    }
}
