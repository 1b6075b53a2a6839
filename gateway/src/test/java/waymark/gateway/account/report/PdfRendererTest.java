package waymark.gateway.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.gateway.upstream.profile.report.Report;

/** The file itself, looked at by veraPDF and by PDFBox. */
class PdfRendererTest {
    private static final String SITE = ReportContents.SITE;

    static Stream<Report.Content> contents() {
        return Stream.of(ReportContents.full(), ReportContents.small());
    }

    @ParameterizedTest
    @MethodSource("contents")
    void it_keeps_every_rule_of_pdf_ua_1(Report.Content content) throws Exception {
        VeraPdf.assertAccessible(pdf(content));
    }

    @Test
    void it_reads_in_order_and_says_whose_it_is_and_from_when_and_where() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(ReportContents.full()))) {
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(file.getDocumentInformation().getTitle())
                    .isEqualTo("Career report of Zoë Łukasik & Ελένη <Иван> Nguyễn");
            assertThat(file.getNumberOfPages()).isLessThanOrEqualTo(4);
            String text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Zoë Łukasik & Ελένη <Иван> Nguyễn", "Nov 24, 2026", SITE, "Page 1 of")
                    .containsSubsequence(
                            "Career report of",
                            "What the quiz says",
                            "Careers that fit best",
                            "Final fit 0",
                            "much of that, number 0.",
                            "Final fit 9",
                            "much of that, number 9.",
                            "Saved careers",
                            "Career 14",
                            "And 4 more.",
                            "12 of 200 steps done.",
                            "number 0",
                            "number 35",
                            "And 164 more.");
        }
    }

    @Test
    void headings_lists_tables_and_the_chart_are_tagged_in_the_order_of_the_page() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(ReportContents.full()))) {
            List<String> tags = new ArrayList<>();
            collect(file.getDocumentCatalog().getStructureTreeRoot(), tags);

            assertThat(tags)
                    .containsSubsequence("H1", "H2", "Figure", "Table", "H2", "L", "LI", "H2", "L", "H2", "Table");
            assertThat(tags.stream().filter("Figure"::equals)).hasSize(1);
            assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
            assertThat(tags).contains("TH", "TD", "TR");
        }
    }

    @Test
    void its_fonts_are_in_it_and_the_chart_is_drawn_not_painted() throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf(ReportContents.full()))) {
            for (PDPage page : file.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Source");
                }
                for (COSName name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().isImageXObject(name)).isFalse();
                }
            }
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                collect(element, tags);
            }
        }
    }

    private static byte[] pdf(Report.Content content) throws IOException {
        return ReportContents.pdf(content);
    }
}
