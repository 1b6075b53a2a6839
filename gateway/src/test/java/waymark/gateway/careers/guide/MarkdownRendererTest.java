package waymark.gateway.careers.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

    @Test
    @SuppressWarnings("unchecked")
    void the_guides_waymark_comes_with_read_as_they_did_before() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../services/content/src/main/resources/guides"))) {
            for (Path file : files.toList()) {
                Map<String, Object> guide = ObjectMapper.getDefault()
                        .readValue(Files.readAllBytes(file), Argument.mapOf(String.class, Object.class));
                texts.addAll((List<String>) guide.get("overview"));
                texts.addAll((List<String>) ((Map<String, Object>) guide.get("work")).get("typicalDay"));
                texts.add((String) ((Map<String, Object>) guide.get("rightForYou")).get("interests"));
            }
        }
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts).allSatisfy(text -> {
            StringOutput out = new StringOutput();
            Escape.htmlContent(text, out);
            assertThat(MarkdownRenderer.html(text)).isEqualTo("<p>" + out + "</p>");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a *b* c | <p>a <em>b</em> c</p>",
                "a **b** c | <p>a <strong>b</strong> c</p>",
                "[O*NET](https://www.onetonline.org/) | <p><a href=\"https://www.onetonline.org/\" rel=\"nofollow noopener\">O*NET</a></p>",
                "2 * 3 < 7 & 1 > 0 | <p>2 * 3 &lt; 7 &amp; 1 > 0</p>",
                "# not a head | <p># not a head</p>",
                "> not a quote | <p>> not a quote</p>"
            })
    void a_little_markdown_is_shown(String text, String html) {
        assertThat(MarkdownRenderer.html(text).replace("&gt;", ">").replace("&#42;", "*"))
                .isEqualTo(html);
    }

    @Test
    void lists_are_lists() {
        assertThat(MarkdownRenderer.html("They\n- mend\n- paint").replaceAll("\\s*\n", ""))
                .isEqualTo("<p>They</p><ul><li>mend</li><li>paint</li></ul>");
        assertThat(MarkdownRenderer.html("1. first\n2. second").replaceAll("\\s*\n", ""))
                .isEqualTo("<ol><li>first</li><li>second</li></ol>");
        assertThat(MarkdownRenderer.html(List.of("one", "two"))).isEqualTo("<p>one</p><p>two</p>");
        assertThat(MarkdownRenderer.html("")).isEqualTo("<p></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "*<svg/onload=alert(1)>*",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](http://example.org)",
                "[x](//example.org)",
                "[x](/admin)",
                "[x](\u0001https://example.org)",
                "[x](https://example.org \"onmouseover=alert(1)\")",
                "[x](https://example.org/\"onclick=\"alert(1))",
                "![x](https://example.org/track.png)",
                "![x](x\" onerror=\"alert(1))",
                "<https://example.org/<script>>",
                "<javascript:alert(1)>",
                "**a <b onclick=alert(1)>b</b>**",
                "*&lt;script&gt;alert(1)&lt;/script&gt;*",
                "[a]: javascript:alert(1)\n\n[a]",
                "```\n<script>\n```",
                "<!-- --><style>*{}</style> *x*",
                "- <iframe src=https://example.org>\n- x",
                "*x* <a href=\"https://example.org\" onclick=\"x()\" style=\"x\">y</a>"
            })
    void hostile_markdown_becomes_harmless(String text) {
        String html = MarkdownRenderer.html(text);
        String tags = html.replaceAll("(?s)[^<]*(<[^>]*>)?", "$1");
        assertThat(tags)
                .matches(
                        "(<(/?(p|em|strong|ul|ol|li)|br /|/a|a href=\"https://[^\"<>]*\" rel=\"nofollow noopener\")>)*");
    }

    @Test
    void endless_nesting_is_cut_short() {
        for (String piece : List.of("- ", "*", "[", "_a *b ", "1. ", "> ", "![", "<a>", "`", "\\", "**a ")) {
            String text = piece.repeat(20_000);
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThat(MarkdownRenderer.html(text))
                    .doesNotContain("<script"));
        }
    }
}
