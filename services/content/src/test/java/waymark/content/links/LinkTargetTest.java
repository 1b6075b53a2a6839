package waymark.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org",
                "http://example.org/a?b=c#d",
                "https://example.org:443/",
                "http://example.org:80/",
                "HTTPS://EXAMPLE.ORG/",
                "https://xn--bcher-kva.example/",
                "https://example.xn--p1ai/",
                "https://example.org/bücher"
            })
    void it_may_be_visited(String address) {
        assertThat(LinkTarget.objection(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "javascript:alert(1)",
                "jar:https://example.org!/",
                "mailto:a@example.org",
                "https:example.org",
                "https://",
                "https:///path",
                "https://localhost/",
                "https://intranet/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://1.2.3.4.5/",
                "https://example.org./",
                "https://.example.org/",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "https://example.org@127.0.0.1/",
                "https://@example.org/",
                "https://example.org:8080/",
                "https://example.org:22/",
                "https://example.org:0/",
                "https://example.org/ a",
                "https://example.org/\r\nHost: evil.example",
                "https://example.org/%0d\nX: y",
                "https://exa mple.org/",
                "https://exam\u3002ple.org/",
                "https://example.org\\@evil.example/",
                "https://example.org%00.evil.example/"
            })
    void it_may_not(String address) {
        assertThat(LinkTarget.objection(address)).isPresent();
        assertThat(LinkTarget.objection("https://example.org/" + "a".repeat(2_000)))
                .isPresent();
    }

    @Test
    void what_is_sent_is_plain_and_complete() {
        assertThat(LinkTarget.of("HTTPS://Example.org?q=ü#part"))
                .isEqualTo(new LinkTarget(true, "example.org", 443, "/?q=%C3%BC"));
        assertThat(LinkTarget.of("http://example.org:443/a b".replace(" ", "%20"))
                        .authority())
                .isEqualTo("example.org:443");
        assertThat(LinkTarget.of("http://example.org/a").authority()).isEqualTo("example.org");
    }

    @Test
    void a_redirect_may_be_relative_and_may_be_nonsense() {
        assertThat(LinkTarget.next("https://example.org/a/b?c", "../d")).isEqualTo("https://example.org/d");
        assertThat(LinkTarget.next("https://example.org/a", "//other.example/x"))
                .isEqualTo("https://other.example/x");
        assertThat(LinkTarget.next("https://example.org/a", "/ü")).isEqualTo("https://example.org/%C3%BC");
        assertThat(LinkTarget.objection(LinkTarget.next("https://example.org/a", "http://[broken")))
                .isPresent();
        assertThat(LinkTarget.objection(LinkTarget.next("https://example.org/a", "http://169.254.169.254/")))
                .isPresent();
    }
}
