package waymark.gateway.admin.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts side by side, cut where they differ.
 *
 * @param left the older text's pieces in order
 * @param right the newer text's pieces in order
 */
public record TextDiff(List<Piece> left, List<Piece> right) {

    /** A stretch of text that both have, or that only this side has. */
    public record Piece(String text, boolean changed) {}

    /** Cuts between words, so that a changed word is marked whole. */
    public static TextDiff of(String left, String right) {
        List<String> older = words(left);
        List<String> newer = words(right);
        List<Piece> one = new ArrayList<>();
        List<Piece> other = new ArrayList<>();
        for (AbstractDelta<String> d : DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            boolean changed = d.getType() != DeltaType.EQUAL;
            add(one, d.getSource().getLines(), changed);
            add(other, d.getTarget().getLines(), changed);
        }
        return new TextDiff(List.copyOf(one), List.copyOf(other));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }
}
