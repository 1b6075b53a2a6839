package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import java.text.Normalizer;

/**
 * The one rule for all text people type: composed (Unicode normalization form C), without what nobody sees or what
 * turns the order of letters around, and without blanks around it. It is applied to every text of a request's body and
 * query before a service reads it, so a name that is empty afterwards was empty.
 */
public final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;
    private static final int BRAILLE_BLANK = 0x2800;

    private PlainText() {}

    /** Text of one line: ends of lines and tabs become blanks. */
    public static String line(String typed) {
        return trimmed(visible(typed, false));
    }

    /** Text that may have several lines and tabs; whatever ends a line becomes {@code \n}. */
    public static String lines(String typed) {
        return trimmed(visible(typed, true));
    }

    /**
     * Text as it may be quoted in a sentence: of one line, and at most {@code most} characters and an ellipsis of it.
     */
    public static String quoted(@Nullable String typed, int most) {
        String line = typed == null ? "" : line(typed);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    private static String visible(String typed, boolean lines) {
        if (isPlain(typed)) {
            return typed; // most texts, and all of them where nothing can be hidden
        }
        String text = typed.replace("\r\n", "\n");
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBreak(c)) {
                kept.append(lines ? '\n' : ' ');
            } else if (c == '\t') {
                kept.append(lines ? '\t' : ' ');
            } else if (isJoiner(c)) {
                // Within a word or a symbol they choose the shape of the letters; anywhere else nobody can tell they
                // are there.
                if (isSeen(kept.length() == 0 ? ' ' : kept.codePointBefore(kept.length()))
                        && i < text.length()
                        && isSeen(text.codePointAt(i))) {
                    kept.appendCodePoint(c);
                }
            } else if (!isHidden(c)) {
                kept.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
    }

    private static boolean isSeen(int c) {
        return !isJoiner(c) && !isHidden(c) && !isBlank(c) && !isBreak(c);
    }

    /**
     * Controls, format characters (direction overrides are some), halves of a pair, what is no character, and letters
     * without ink.
     */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && !isBreak(c);
            case Character.FORMAT -> !isJoiner(c);
            case Character.SURROGATE -> true;
            default ->
                c == COMBINING_GRAPHEME_JOINER
                        || c == BRAILLE_BLANK
                        || c == 0x115F // fillers of Hangul
                        || c == 0x1160
                        || c == 0x3164
                        || c == 0xFFA0
                        || (c & 0xFFFE) == 0xFFFE
                        || (c >= 0xFDD0 && c <= 0xFDEF);
        };
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String trimmed(String text) {
        int from = 0;
        while (from < text.length() && isBlank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        int to = text.length();
        while (to > from && isBlank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }
}
