package waymark.content.guide;

import java.util.List;
import waymark.edge.PlainText;

/** Texts as typed into a form or brought by a file, made regular. */
public final class Trim {
    private Trim() {}

    public static String tidy(String text) {
        return text == null ? "" : PlainText.lines(text);
    }

    /** Trims every entry and drops the empty ones. */
    public static List<String> tidy(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(Trim::tidy).filter(t -> !t.isEmpty()).toList();
    }
}
