package waymark.gateway.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of letters, written by number where they look alike. */
class ArabicLettersTest {
    @ParameterizedTest
    @CsvSource({
        "ب, \ufe8f", // alone
        "بب, \ufe91\ufe90", // beginning and end
        "ببب, \ufe91\ufe92\ufe90",
        "دب, \ufea9\ufe8f", // dal never joins the next one
        "بدب, \ufe91\ufeaa\ufe8f",
        "بءب, \ufe8f\ufe80\ufe8f", // hamza joins neither
        "لا, \ufefb", // lam and alef are as one
        "بلا, \ufe91\ufefc",
        "چی, \ufb7c\ufbfd", // Persian
        "ىى, \ufbe8\ufef0", // the one letter with shapes in both blocks
    })
    void a_letter_has_the_shape_for_its_place(String word, String shaped) {
        assertThat(ArabicLetters.shaped(word)).isEqualTo(shaped);
    }

    @Test
    void marks_leave_letters_joined_and_a_non_joiner_parts_them() {
        assertThat(ArabicLetters.shaped("ب\u064eب")).isEqualTo("\ufe91\u064e\ufe90");
        assertThat(ArabicLetters.shaped("ب\u200cب")).isEqualTo("\ufe8f\u200c\ufe8f");
        assertThat(ArabicLetters.shaped("ب\u0640")).isEqualTo("\ufe91\u0640");
        assertThat(ArabicLetters.shaped("ب\u064e")).isEqualTo("\ufe8f\u064e");
    }

    @Test
    void other_letters_stay_and_words_are_apart() {
        assertThat(ArabicLetters.shaped("Ann דוד 王 ب ب")).isEqualTo("Ann דוד 王 \ufe8f \ufe8f");
        assertThat(ArabicLetters.shaped("")).isEmpty();
    }

    @Test
    void shapes_lead_back_to_letters() {
        String text = "اقرأ 3 كتب قبل يوم الثلاثاء";
        assertThat(ArabicLetters.shaped(text)).isNotEqualTo(text);
        assertThat(ArabicLetters.unshaped(ArabicLetters.shaped(text))).isEqualTo(text);
    }
}
