package waymark.gateway.account.report;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic as it is written: each letter in the shape for its place in the word. Unicode has these shapes as signs of
 * their own (Arabic presentation forms), and the normalization form KC says which letter one stands for.
 */
final class ArabicLetters {
    private static final char LAM = '\u0644';
    private static final String TATWEEL = "\u0640";
    private static final String ZERO_WIDTH_JOINER = "\u200d";

    /**
     * The shapes of a letter alone, at the end, at the beginning and in the middle of what is joined; a letter that
     * never joins the next one has the first two. Lam and alef together are as one letter.
     */
    private static final Map<String, String> SHAPES = shapes();

    private ArabicLetters() {}

    /** The text with each letter in its shape, still in the order it is read. */
    static String shaped(String text) {
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false;
        for (int i = 0; i < text.length(); ) {
            String letter = letterAt(text, i);
            i += letter.length();
            String shapes = SHAPES.get(letter);
            if (shapes == null) {
                shaped.append(letter);
                joined = isMark(letter) ? joined : isJoiner(letter);
            } else {
                boolean joins = shapes.length() == 4 && takesUp(text, i);
                shaped.append(shapes.charAt((joined && shapes.length() > 1 ? 1 : 0) + (joins ? 2 : 0)));
                joined = joins;
            }
        }
        return shaped.toString();
    }

    /** The letters that shapes stand for. */
    static String unshaped(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether what follows joins the letter before it. */
    private static boolean takesUp(String text, int from) {
        int i = from;
        while (i < text.length() && isMark(letterAt(text, i))) {
            i++;
        }
        if (i == text.length()) {
            return false;
        }
        String next = letterAt(text, i);
        return isJoiner(next) || SHAPES.getOrDefault(next, "").length() > 1;
    }

    private static String letterAt(String text, int i) {
        boolean two = i + 1 < text.length() && SHAPES.containsKey(text.substring(i, i + 2));
        return text.substring(i, i + (two ? 2 : 1));
    }

    /** Marks stand above and below letters and leave them joined. */
    private static boolean isMark(String letter) {
        return Character.getType(letter.charAt(0)) == Character.NON_SPACING_MARK;
    }

    private static boolean isJoiner(String letter) {
        return letter.equals(TATWEEL) || letter.equals(ZERO_WIDTH_JOINER);
    }

    private static Map<String, String> shapes() {
        Map<String, String> shapes = new HashMap<>();
        // This block first: of the one letter that is in both, the other has the beginning and the middle.
        collect('\ufe80', '\ufefc', shapes);
        collect('\ufb50', '\ufbff', shapes);
        return Map.copyOf(shapes);
    }

    /** In both blocks a letter's shapes stand in the order in which {@link #SHAPES} has them. */
    private static void collect(char first, char last, Map<String, String> shapes) {
        for (char shape = first; shape <= last; shape++) {
            String letter = unshaped(String.valueOf(shape));
            boolean one = letter.length() == 1 && letter.charAt(0) != shape;
            if (one || letter.length() == 2 && letter.charAt(0) == LAM) {
                shapes.merge(letter, String.valueOf(shape), String::concat);
            }
        }
    }
}
