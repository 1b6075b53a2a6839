package waymark.gateway.account.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of people whose names and plans are not in Latin, Greek or Cyrillic letters. */
class PdfScriptsTest {
    private static final String BOXES = "A box (□) stands for a sign that cannot be printed here.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明 歐陽麗",
                "山田 はなこ カタカナ々ー",
                "김민준 뷁쀍",
                "محمد عبدالله پژمان",
                "דוד כהן־לוי & <שָׁרָה>",
                "Ani Արամ ნინო",
                "→ ✓ € ☐ ≤ ½ ★",
            })
    void a_name_and_a_plan_are_printed_as_they_are(String name) throws Exception {
        byte[] pdf = ReportContents.pdf(ReportContents.of(name, "Ask " + name, name + " (2)"));

        VeraPdf.assertAccessible(pdf);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(file);
            assertThat(text).contains(name.split(" ")).doesNotContain("#", "□", BOXES);
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Career report of " + name);
        }
        assertThat(pdf.length).as("only what is used of a font is in the file").isLessThan(60_000);
    }

    @Test
    void a_box_stands_for_what_no_font_has_and_the_report_says_so() throws Exception {
        byte[] pdf = ReportContents.pdf(ReportContents.of("Ann 🎓", "प्रिया"));

        VeraPdf.assertAccessible(pdf);
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(file))
                    .contains("Career report of Ann □", BOXES)
                    .doesNotContain("#");
        }
    }

    @Test
    void what_is_read_from_the_right_is_printed_so_and_read_aloud_from_its_beginning() throws IOException {
        String step = "אבג 12 (דה)";
        try (PDDocument file = Loader.loadPDF(ReportContents.pdf(ReportContents.of("דוד כהן", step)))) {
            assertThat(printed(file)).contains("(הד) 12 גבא", "Career report of ןהכ דוד");
            assertThat(readAloud(file.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("דוד כהן", step);
        }
    }

    @Test
    void a_long_text_without_blanks_goes_over_several_lines() throws IOException {
        String step = "学".repeat(200);
        try (PDDocument file = Loader.loadPDF(ReportContents.pdf(ReportContents.of("Ann", step)))) {
            List<TextPosition> signs =
                    signs(file).stream().filter(s -> s.getUnicode().equals("学")).toList();
            assertThat(signs).hasSize(200);
            assertThat(signs)
                    .allMatch(s -> s.getEndX() < file.getPage(0).getMediaBox().getWidth() * .6);
        }
    }

    @Test
    void large_fonts_are_used_only_where_they_are_needed() throws IOException {
        assertThat(fonts("Zoë Łukasik")).allMatch(font -> font.contains("Source"));
        assertThat(fonts("Zoë →"))
                .anyMatch(font -> font.contains("DejaVu"))
                .noneMatch(font -> font.contains("DroidSansFallback"));
        assertThat(fonts("王")).anyMatch(font -> font.contains("DroidSansFallback"));
    }

    @Test
    void the_report_says_that_all_is_there_exactly_where_no_box_is_printed() throws IOException {
        for (String name :
                List.of("Zoë", "₿ №", "ǰ ǆ ẞ ƛ", "ά ἄ", "ѣ ҂", "e\u0303", "\u3400", "龘 鿿", "ﷺ", "ᐊ ⠿", "😀", "ߊ")) {
            try (PDDocument file = Loader.loadPDF(ReportContents.pdf(ReportContents.of(name, name)))) {
                String text = new PDFTextStripper().getText(file);
                assertThat(text.replace(BOXES, "").contains("□")).as(name).isEqualTo(text.contains(BOXES));
            }
        }
    }

    private static Set<String> fonts(String name) throws IOException {
        Set<String> fonts = new TreeSet<>();
        try (PDDocument file = Loader.loadPDF(ReportContents.pdf(ReportContents.of(name)))) {
            for (PDPage page : file.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(font).getName());
                }
            }
        }
        return fonts;
    }

    /** All signs in the order of print. */
    private static String printed(PDDocument file) throws IOException {
        StringBuilder printed = new StringBuilder();
        signs(file).forEach(s -> printed.append(s.getUnicode()));
        return printed.toString();
    }

    private static List<TextPosition> signs(PDDocument file) throws IOException {
        List<TextPosition> signs = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
                signs.add(sign);
            }
        }.getText(file);
        return signs;
    }

    private static List<String> readAloud(PDStructureNode node) {
        List<String> texts = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    texts.add(element.getAlternateDescription());
                }
                texts.addAll(readAloud(element));
            }
        }
        return texts;
    }
}
