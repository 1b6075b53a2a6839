package waymark.gateway.account.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws a page as a PDF file that people can listen to as well (PDF/UA-1, ISO 14289-1): tagged, with its language and
 * title, with its fonts in it. Nothing is fetched from anywhere.
 */
@Singleton
class PdfRenderer {
    /** One for each script and weight; a style sheet names them by what is before the weight. */
    private static final Pattern FONT = Pattern.compile("(.+)-([0-9]+)");

    /** What stands for a sign that no font has. */
    private static final String BOX = "□";

    private static final Set<FSFontUseCase> PAGES = EnumSet.of(FSFontUseCase.DOCUMENT);
    private static final Set<FSFontUseCase> PAGES_AND_CHARTS = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private final PaperFonts fonts = new PaperFonts();
    private final String styles;

    PdfRenderer() throws IOException {
        try (InputStream css = PdfRenderer.class.getResourceAsStream("/pdf/report.css")) {
            styles = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** How paper looks. */
    String styles() {
        return styles;
    }

    /** Whether a page would show all signs of a text; a box stands for any other. */
    boolean prints(String text) {
        return fonts.choose(text).complete();
    }

    /**
     * The page as PDF.
     *
     * @param xhtml well-formed, in UTF-8
     */
    byte[] render(byte[] xhtml) {
        String page = new String(xhtml, StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder pdf = new PdfRendererBuilder();
            PaperFonts.USUAL.forEach(name -> use(pdf, name, PAGES_AND_CHARTS));
            fonts.choose(page).more().forEach(name -> use(pdf, name, PAGES));
            if (RightToLeft.isIn(page)) {
                pdf.useUnicodeBidiSplitter(RightToLeft::splitter).useUnicodeBidiReorderer(new RightToLeft());
            }
            pdf.useReplacementText(BOX)
                    .usePdfUaAccessibility(true)
                    .useUriResolver((base, address) -> null)
                    .useSVGDrawer(drawings)
                    .withHtmlContent(page, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void use(PdfRendererBuilder pdf, String name, Set<FSFontUseCase> where) {
        Matcher font = FONT.matcher(name);
        if (!font.matches()) {
            throw new IllegalStateException(name);
        }
        int weight = Integer.parseInt(font.group(2));
        pdf.useFont(() -> PaperFonts.file(name), font.group(1), weight, FontStyle.NORMAL, true, where);
    }
}
