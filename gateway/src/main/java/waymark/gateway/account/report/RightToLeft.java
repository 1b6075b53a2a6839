package waymark.gateway.account.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts Hebrew and Arabic into the order in which they are printed. What draws a page sets the pieces of a line one
 * after the other, so a piece is all that stands between two pieces of a paragraph that is read from the left, figures
 * and foreign words within it too, and a paragraph that is read from the right is one; each is put in order here, line
 * by line.
 */
final class RightToLeft implements BidiReorderer {
    private static final String MIRRORED = "()[]{}<>«»‹›≤≥「」『』【】《》〈〉";

    /** Whether anything in a text is read from the right. */
    static boolean isIn(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    static BidiSplitter splitter() {
        return new Paragraph();
    }

    @Override
    public String reorderRTLTextToLTR(String line) {
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
        String[] runs = new String[bidi.getRunCount()];
        byte[] levels = new byte[runs.length];
        for (int i = 0; i < runs.length; i++) {
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = isRightToLeft(levels[i]) ? turned(run) : run;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.shaped(text);
    }

    @Override
    public String deshapeText(String text) {
        return ArabicLetters.unshaped(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static boolean isRightToLeft(int level) {
        return level % 2 == 1;
    }

    private static String turned(String run) {
        StringBuilder turned = new StringBuilder(run).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int pair = MIRRORED.indexOf(turned.charAt(i));
            if (pair >= 0) {
                turned.setCharAt(i, MIRRORED.charAt(pair ^ 1)); // the other one of the two
            }
        }
        return turned.toString();
    }

    private static final class Paragraph implements BidiSplitter {
        private final List<BidiTextRun> pieces = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            if (direction == RTL) {
                pieces.add(new BidiTextRun(0, paragraph.length(), RTL));
                return;
            }
            Bidi bidi = new Bidi(paragraph, Bidi.DIRECTION_LEFT_TO_RIGHT);
            int start = 0;
            for (int end = 1; end <= paragraph.length(); end++) {
                boolean fromRight = bidi.getLevelAt(start) > 0;
                if (end == paragraph.length() || fromRight != bidi.getLevelAt(end) > 0) {
                    pieces.add(new BidiTextRun(start, end - start, fromRight ? RTL : LTR));
                    start = end;
                }
            }
        }

        @Override
        public int countTextRuns() {
            return pieces.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return pieces.get(index);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }
}
