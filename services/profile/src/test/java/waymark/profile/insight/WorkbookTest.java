package waymark.profile.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WorkbookTest {

    @Test
    void what_begins_like_a_formula_is_a_text_and_a_number_a_number() throws Exception {
        Map<String, Document> parts =
                parts(Workbook.of("Insight", List.of(List.of("=1+1", 42), List.of("@SUM(A1) & <b>\u0007", "-2"))));

        Document sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(elements(sheet, "f")).isEmpty();
        assertThat(elements(sheet, "c"))
                .extracting(cell -> cell.getAttribute("t") + ":" + cell.getTextContent())
                .containsExactly("inlineStr:=1+1", ":42", "inlineStr:@SUM(A1) & <b>", "inlineStr:-2");
        assertThat(elements(parts.get("xl/workbook.xml"), "sheet").getFirst().getAttribute("name"))
                .isEqualTo("Insight");
    }

    @Test
    void every_part_that_is_named_is_there() throws Exception {
        Map<String, Document> parts = parts(Workbook.of("Insight", List.of()));

        assertThat(elements(parts.get("[Content_Types].xml"), "Override"))
                .extracting(part -> part.getAttribute("PartName").substring(1))
                .allMatch(parts::containsKey);
        assertThat(elements(parts.get("_rels/.rels"), "Relationship"))
                .extracting(part -> part.getAttribute("Target"))
                .allMatch(parts::containsKey);
        assertThat(elements(parts.get("xl/_rels/workbook.xml.rels"), "Relationship"))
                .extracting(part -> "xl/" + part.getAttribute("Target"))
                .allMatch(parts::containsKey);
    }

    private static List<Element> elements(Document part, String name) {
        NodeList found = part.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Map<String, Document> parts(byte[] file) throws Exception {
        Map<String, Document> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), read(zip.readAllBytes()));
            }
        }
        return parts;
    }

    private static Document read(byte[] xml) throws Exception {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
