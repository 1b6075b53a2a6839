package waymark.gateway.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of print, from the left; א stands first in what is read. */
class RightToLeftTest {
    @ParameterizedTest
    @CsvSource({
        "אבג, גבא",
        "אב 12 גד, דג 12 בא",
        "אב (12) גד!, !דג (12) בא",
        "אב Ann Lee גד, דג Ann Lee בא",
    })
    void a_line_is_put_in_order(String read, String printed) {
        assertThat(new RightToLeft().reorderRTLTextToLTR(read)).isEqualTo(printed);
    }

    @Test
    void what_is_read_from_the_right_is_one_piece_with_the_figures_in_it() {
        assertThat(pieces("Ask אב 12 גד now", BidiSplitter.LTR)).containsExactly("Ask ", "<אב 12 גד", " now");
        assertThat(pieces("Ann", BidiSplitter.LTR)).containsExactly("Ann");
        assertThat(pieces("אב Ann, גד", BidiSplitter.RTL)).containsExactly("<אב Ann, גד");
    }

    @Test
    void the_first_letter_says_from_which_side_a_paragraph_is_read() {
        assertThat(RightToLeft.splitter().getBaseDirection("1. אב")).isEqualTo(BidiSplitter.RTL);
        assertThat(RightToLeft.splitter().getBaseDirection("Ask אב")).isEqualTo(BidiSplitter.LTR);
        assertThat(RightToLeft.splitter().getBaseDirection("")).isEqualTo(BidiSplitter.LTR);
        assertThat(RightToLeft.isIn("Zoë Ελένη 王 🎓")).isFalse();
    }

    private static List<String> pieces(String paragraph, byte direction) {
        BidiSplitter splitter = RightToLeft.splitter();
        splitter.setParagraph(paragraph, direction);
        return IntStream.range(0, splitter.countTextRuns())
                .mapToObj(splitter::getVisualRun)
                .map(p -> (p.getDirection() == BidiSplitter.RTL ? "<" : "")
                        + paragraph.substring(p.getStart(), p.getStart() + p.getLength()))
                .toList();
    }
}
