package waymark.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ExportArchiveTest {
    private static final String PROFILE =
            """
            {"assessments":[{"title":"Interest quiz","startedAt":"2026-11-24T09:00:00Z","flags":["flat"],
              "interests":{"R":12.5,"I":60},"standardErrors":{"R":4.25}}],
             "careers":[{"title":"=HYPERLINK(1)","slug":"a","note":"one,\\n\\"two\\"","savedAt":"x","updatedAt":"y"}],
             "plan":[{"head":"Ask","done":true,"due":"2027-03-31"}]}""";

    @Test
    void tables_hold_what_spreadsheets_can_use_and_no_formula() throws IOException {
        JsonNode profile = ObjectMapper.getDefault().readValue(PROFILE, Argument.of(JsonNode.class));
        Map<String, String> entries = entries(
                ExportArchive.of("{}".getBytes(StandardCharsets.UTF_8), profile, Optional.empty(), Instant.EPOCH));

        assertThat(entries)
                .containsOnlyKeys("README.txt", "waymark.json", "assessments.csv", "careers.csv", "plan.csv");
        assertThat(entries.get("README.txt"))
                .contains("with every answer", "Not the rest", "\"reports\", \"reportLinks\"");
        assertThat(entries.get("assessments.csv"))
                .contains("Interest quiz,2026-11-24T09:00:00Z,,flat,12.5,4.25,60,,,,,,,,,\r\n");
        assertThat(entries.get("careers.csv")).contains("'=HYPERLINK(1),a,,\"one,\n\"\"two\"\"\",x,y\r\n");
        assertThat(entries.get("plan.csv")).contains("Ask,,,2027-03-31,true,,,\r\n");
    }

    /** What an archive holds, by name. */
    static Map<String, String> entries(byte[] archive) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
