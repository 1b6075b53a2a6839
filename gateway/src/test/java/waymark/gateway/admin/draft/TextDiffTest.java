package waymark.gateway.admin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.gateway.admin.draft.TextDiff.Piece;

class TextDiffTest {

    @Test
    void a_changed_word_is_marked_on_both_sides_and_the_rest_is_not() {
        TextDiff words = TextDiff.of("The day begins early.", "The day begins late.");
        assertThat(words.left()).containsExactly(new Piece("The day begins ", false), new Piece("early.", true));
        assertThat(words.right()).containsExactly(new Piece("The day begins ", false), new Piece("late.", true));
    }

    @Test
    void what_one_side_lacks_is_marked_on_the_other() {
        assertThat(TextDiff.of("", "All new."))
                .isEqualTo(new TextDiff(List.of(), List.of(new Piece("All new.", true))));
        assertThat(TextDiff.of("one two three", "one three").right()).noneMatch(Piece::changed);
    }

    @Test
    void put_together_the_pieces_are_the_texts() {
        String left = "First paragraph.\n\nSecond one, with more.";
        String right = "First  paragraph.\n\nAnother.\n\nSecond one, with less.";
        TextDiff words = TextDiff.of(left, right);
        assertThat(words.left()).extracting(Piece::text).satisfies(p -> assertThat(String.join("", p))
                .isEqualTo(left));
        assertThat(words.right()).extracting(Piece::text).satisfies(p -> assertThat(String.join("", p))
                .isEqualTo(right));
    }
}
