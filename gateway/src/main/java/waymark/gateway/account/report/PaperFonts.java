package waymark.gateway.account.report;

import com.openhtmltopdf.util.OpenUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts a file is set in. Those of many signs are read only where a text needs them, and are several for that
 * reason: while a file is drawn, a font takes thrice its size of a small heap.
 */
final class PaperFonts {
    /** One for each script and weight, used by every file. */
    static final List<String> USUAL = List.of(
            "source-serif-latin-600",
            "source-serif-latin-ext-600",
            "source-sans-latin-400",
            "source-sans-latin-600",
            "source-sans-latin-ext-400",
            "source-sans-latin-ext-600",
            "source-sans-cyrillic-400",
            "source-sans-cyrillic-600",
            "source-sans-greek-400",
            "source-sans-greek-600",
            "source-sans-vietnamese-400",
            "source-sans-vietnamese-600");

    /** Hebrew, Arabic, arrows, check marks and other signs, and what is printed for a sign that no font has. */
    private static final String SIGNS = "dejavu-sans-400";

    /** Korean and what Chinese and Japanese have besides ideographs; ideographs, first those of the usual charsets. */
    private static final List<String> EAST_ASIAN =
            List.of("droid-sans-hangul-400", "droid-sans-han-400", "droid-sans-han-rare-400");

    /** Up to here there are signs in these fonts: the first two planes of Unicode. */
    private static final int LAST = 0x1ffff;

    /** By font, the signs it has; kept, as asking a large font takes a while. */
    private final Map<String, BitSet> signs = new ConcurrentHashMap<>();

    /**
     * What a text is printed with.
     *
     * @param more what is used besides the usual fonts
     * @param complete whether these have all signs of the text
     */
    record Choice(List<String> more, boolean complete) {}

    /** The fonts that print a text. */
    Choice choose(String text) {
        BitSet rest = seen(text);
        USUAL.stream().filter(PaperFonts::isAskedEverywhere).forEach(name -> rest.andNot(signs(name)));
        if (rest.isEmpty()) {
            return new Choice(List.of(), true);
        }
        List<String> more = new ArrayList<>();
        more.add(SIGNS);
        rest.andNot(signs(SIGNS));
        for (String font : EAST_ASIAN) {
            if (!rest.isEmpty() && rest.intersects(signs(font))) {
                more.add(font);
                rest.andNot(signs(font));
            }
        }
        return new Choice(more, rest.isEmpty());
    }

    /** The file of a font. */
    static InputStream file(String name) {
        return Objects.requireNonNull(PaperFonts.class.getResourceAsStream("/pdf/" + name + ".ttf"), name);
    }

    private static BitSet seen(String text) {
        return text.codePoints()
                .filter(c -> OpenUtil.isCodePointPrintable(c) && !Character.isSpaceChar(c))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Headings take from Source Sans what Source Serif lacks, and its two weights have the same signs. */
    private static boolean isAskedEverywhere(String usual) {
        return usual.startsWith("source-sans-") && usual.endsWith("-400");
    }

    private BitSet signs(String font) {
        return signs.computeIfAbsent(font, PaperFonts::read);
    }

    private static BitSet read(String font) {
        try (InputStream file = file(font);
                TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = read.getUnicodeCmapLookup();
            return IntStream.rangeClosed(0, LAST)
                    .filter(c -> glyphs.getGlyphId(c) != 0)
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
