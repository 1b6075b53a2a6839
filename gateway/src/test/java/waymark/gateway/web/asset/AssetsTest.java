package waymark.gateway.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What people load of the portal's own files. */
class AssetsTest {
    @Test
    void a_style_sheet_comes_without_comments_and_breaks_and_says_the_same() throws IOException {
        String written =
                new String(Assets.class.getResourceAsStream("/static/app.css").readAllBytes(), StandardCharsets.UTF_8);
        String sent = new String(Assets.find("app.css").orElseThrow().content(), StandardCharsets.UTF_8);

        assertThat(written).contains("/*", "\n");
        assertThat(sent).doesNotContain("/*", "\n").contains("@media print{:root{--paper: #fff;");
        assertThat(sent.replaceAll("\\s", ""))
                .isEqualTo(written.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s", ""));
    }
}
