package waymark.gateway.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import waymark.gateway.server.Gzip;

/** What people load of the portal's own files. */
class AssetsTest {
    @Test
    void a_style_sheet_comes_without_comments_and_breaks_and_says_the_same() throws IOException {
        String written = written("app.css");
        String sent = sent("app.css");

        assertThat(written).contains("/*", "\n");
        assertThat(sent).doesNotContain("/*", "\n").contains("@media print{:root{--paper:#fff;");
        assertThat(sent.replaceAll("\\s", ""))
                .isEqualTo(written.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s", ""));
    }

    @Test
    void a_script_comes_without_comments_and_indents_and_says_the_same() throws IOException {
        String written = written("app.js");

        assertThat(written).contains("\n  // ", "/* ");
        assertThat(sent("app.js").lines().toList())
                .isEqualTo(written.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*"))
                        .toList());
    }

    @Test
    void what_others_wrote_comes_as_it_is() throws IOException {
        assertThat(sent("htmx.js")).isEqualTo(written("htmx.js"));
    }

    @Test
    void text_is_compressed_once_and_what_is_small_already_is_not() {
        Assets.Asset sheet = Assets.find("app.css").orElseThrow();
        assertThat(Gzip.unpacked(sheet.gzip())).isEqualTo(sheet.content());
        assertThat(Assets.find("card.png").orElseThrow().gzip()).isNull();
        assertThat(Assets.find("fonts/source-serif.woff2").orElseThrow().gzip()).isNull();
    }

    private static String written(String name) throws IOException {
        return new String(Assets.class.getResourceAsStream("/static/" + name).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sent(String name) {
        return new String(Assets.find(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
