package waymark.gateway.careers.guide;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Prose as editors write it, in a little Markdown: emphasis, lists, and links to https addresses. Everything else stays
 * text or is dropped. What holds no Markdown is escaped and nothing more.
 */
public final class MarkdownRenderer {
    private static final Parser MARKDOWN = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class))
            .maxOpenBlockParsers(20)
            .maxInlineNesting(20)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "em", "strong", "ul", "ol", "li", "a", "br")
            .allowUrlProtocols("https")
            .allowAttributes("href")
            .matching((element, attribute, value) -> value.startsWith("https://") ? value : null)
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private MarkdownRenderer() {}

    /** Safe HTML of one text: usually a paragraph. */
    public static String html(String text) {
        Node document = MARKDOWN.parse(text);
        return isPlain(document, text)
                ? "<p>" + escaped(text) + "</p>"
                : ALLOWED.sanitize(HTML.render(document)).strip();
    }

    /** Safe HTML of several texts, one after the other. */
    public static String html(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(html(text)));
        return all.toString();
    }

    /** Is it one paragraph that says exactly what was typed? */
    private static boolean isPlain(Node document, String text) {
        Node only = document.getFirstChild();
        if (only == null || only != document.getLastChild() || !(only instanceof Paragraph)) {
            return only == null && document instanceof Document && text.isBlank();
        }
        StringBuilder said = new StringBuilder();
        for (Node node = only.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text words) {
                said.append(words.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                said.append('\n');
            } else {
                return false;
            }
        }
        return said.toString().contentEquals(text);
    }

    private static String escaped(String text) {
        StringOutput out = new StringOutput();
        Escape.htmlContent(text, out);
        return out.toString();
    }
}
