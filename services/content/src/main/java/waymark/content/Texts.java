package waymark.content;

import java.util.List;

/** Texts as typed into a form, made regular. */
final class Texts {
    private Texts() {}

    static String tidy(String text) {
        return text == null ? "" : text.strip();
    }

    /** Trims every entry and drops the empty ones. */
    static List<String> tidy(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(Texts::tidy).filter(t -> !t.isEmpty()).toList();
    }
}
