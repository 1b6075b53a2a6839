package waymark.profile.roster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.profile.roster.reading.RosterSet.User;

class CsvTextTest extends ReadCsv {
    private static final String FILE = HEADER + "A,Zoë Núñez,z@x.org,,\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", FILE.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with a mark", ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16 of little end", ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16 of big end", ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-16 of little end without a mark", FILE.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16 of big end without a mark", FILE.getBytes(StandardCharsets.UTF_16BE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void names_are_the_same_in_every_encoding_that_shows_itself(String name, byte[] file) {
        assertThat(read(file).users()).extracting(User::name).containsExactly("Zoë Núñez");
        assertThat(read(file).notes()).isEmpty();
    }

    @Test
    void windows_1252_is_read_and_said_to_be_guessed() {
        byte[] file = FILE.getBytes(Charset.forName("windows-1252"));
        assertThat(read(file).users()).extracting(User::name).containsExactly("Zoë Núñez");
        assertThat(read(file).notes())
                .singleElement()
                .asString()
                .startsWith("The file is not in UTF-8 and was read as Windows-1252.");
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("a workbook of old", "This is no text", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0}),
                Arguments.of(
                        "an unused byte", "This is no text", (FILE + "\u0081").getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        "a control character", "This is no text", (FILE + "\u0001").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "half of UTF-8", "The file begins as UTF-8 and is", half("\uFEFF", StandardCharsets.UTF_8)),
                Arguments.of(
                        "half of UTF-16",
                        "The file begins as UTF-16LE and is",
                        half("\uFEFF", StandardCharsets.UTF_16LE)));
    }

    private static byte[] half(String mark, Charset charset) {
        byte[] whole = (mark + FILE + "ë").getBytes(charset);
        return Arrays.copyOf(whole, whole.length - 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void what_is_no_text_is_refused_with_what_to_do(String name, String said, byte[] file) {
        assertThat(errors(file))
                .singleElement()
                .asString()
                .startsWith(said)
                .contains("choose “Save as” and “CSV UTF-8”");
    }
}
