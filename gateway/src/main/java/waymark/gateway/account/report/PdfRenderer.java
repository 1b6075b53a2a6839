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
import java.util.List;
import java.util.Objects;
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

    private static final List<String> FONTS = List.of(
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

    private static final Set<FSFontUseCase> PAGES_AND_CHARTS = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private final String styles;

    PdfRenderer() throws IOException {
        try (InputStream css = resource("report.css")) {
            styles = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** How paper looks. */
    String styles() {
        return styles;
    }

    /**
     * The page as PDF.
     *
     * @param xhtml well-formed, in UTF-8
     */
    byte[] render(byte[] xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder pdf = new PdfRendererBuilder();
            FONTS.forEach(name -> use(pdf, name));
            pdf.usePdfUaAccessibility(true)
                    .useUriResolver((base, address) -> null)
                    .useSVGDrawer(drawings)
                    .withHtmlContent(new String(xhtml, StandardCharsets.UTF_8), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void use(PdfRendererBuilder pdf, String name) {
        Matcher font = FONT.matcher(name);
        if (!font.matches()) {
            throw new IllegalStateException(name);
        }
        int weight = Integer.parseInt(font.group(2));
        pdf.useFont(() -> resource(name + ".ttf"), font.group(1), weight, FontStyle.NORMAL, true, PAGES_AND_CHARTS);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PdfRenderer.class.getResourceAsStream("/pdf/" + name), name);
    }
}
