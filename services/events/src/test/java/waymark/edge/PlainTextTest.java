package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({
        "NUL,0000", "a direction override,202E", "an isolate,2066", "a zero-width space,200B", "a joiner,200D",
        "a byte order mark,FEFF", "a soft hyphen,00AD", "half a pair,D800", "the other half,DC00", "a bell,0007",
        "a mark of direction,200F", "a filler,3164", "a blank of Braille,2800", "no character,FFFF", "a tag,E0041"
    })
    void what_nobody_sees_is_dropped(String what, String hex) {
        String hidden = Character.toString(Integer.parseInt(hex, 16));

        assertThat(PlainText.line(hidden + "Grade 11")).as(what).isEqualTo("Grade 11");
        assertThat(PlainText.line("Grade 11" + hidden)).as(what).isEqualTo("Grade 11");
        assertThat(PlainText.line(hidden + hidden)).as(what).isEmpty();
    }

    @Test
    void letters_are_composed_and_blanks_around_are_dropped() {
        assertThat(PlainText.line("\u00A0\u2003 Zoe\u0308 \u3000")).isEqualTo("Zo\u00EB");
        assertThat(PlainText.line("Zoe\u200B\u0308")).isEqualTo("Zo\u00EB");
    }

    @Test
    void lines_stay_only_where_several_are_asked_for() {
        assertThat(PlainText.lines("one\r\ntwo\u2028three\tx\r\n")).isEqualTo("one\ntwo\nthree\tx");
        assertThat(PlainText.line("one\r\ntwo\u2028three\tx\n")).isEqualTo("one two three x");
    }

    @Test
    void a_joiner_stays_where_it_shapes_a_word_or_a_symbol() {
        String farmer = "\uD83D\uDC69\u200D\uD83C\uDF3E";
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";

        assertThat(PlainText.line(farmer)).isEqualTo(farmer);
        assertThat(PlainText.line(persian)).isEqualTo(persian);
        assertThat(PlainText.line("a\u200D b")).isEqualTo("a b");
    }

    @Test
    void a_quotation_is_short() {
        assertThat(PlainText.quoted("x\u0000".repeat(50), 40)).isEqualTo("x".repeat(40) + "…");
        assertThat(PlainText.quoted(null, 40)).isEmpty();
    }

    @Property
    void applying_the_rule_again_changes_nothing(@ForAll String typed) {
        String line = PlainText.line(typed);
        String lines = PlainText.lines(typed);

        assertThat(PlainText.line(line)).isEqualTo(line);
        assertThat(PlainText.lines(lines)).isEqualTo(lines);
        assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).isTrue();
    }
}
