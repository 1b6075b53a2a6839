package waymark.gateway.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

/** A form with a file is held to the same proof as any other. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultipartTest implements Portal {
    private static final String TYPE = "multipart/form-data; boundary=line";

    private final Browser browser = new Browser();

    private String form(String first, String token, String file) {
        return "--line\r\nContent-Disposition: form-data; name=\"" + first + "\"\r\n\r\n" + token
                + "\r\n--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--line--\r\n";
    }

    private HttpResponse<String> send(Browser who, String form) {
        return who.send("POST", SITE + "/sample/file", form, "Content-Type", TYPE);
    }

    @Test
    void the_token_stands_in_the_first_field_and_the_file_arrives_whole() {
        String token = browser.get(SITE + "/sample").body().split(" ")[0];
        assertThat(send(browser, form("csrf", token, "hello")).body()).isEqualTo("5");
        String large = "x".repeat(20 << 20);
        assertThat(send(browser, form("csrf", token, large)).body()).isEqualTo("" + large.length());
        assertThat(send(browser, form("csrf", token + "x", "hello")).statusCode())
                .isEqualTo(403);
        assertThat(send(browser, form("other", token, "hello")).statusCode()).isEqualTo(403);
        assertThat(send(new Browser(), form("csrf", token, "hello")).statusCode())
                .isEqualTo(403);
        assertThat(send(browser, "").statusCode()).isIn(400, 403);
        assertThat(send(browser, "x".repeat(5_000)).statusCode()).isEqualTo(403);
    }

    @Test
    void only_a_finished_first_field_has_a_value() {
        String whole = form("csrf", "abc", "file");
        assertThat(Multipart.value(whole, "csrf")).isEqualTo("abc");
        assertThat(Multipart.value(whole, "sum")).isNull();
        assertThat(Multipart.value(whole.substring(0, whole.indexOf("abc") + 3), "csrf"))
                .isNull();
        assertThat(Multipart.value("csrf=abc", "csrf")).isNull();
        assertThat(Multipart.value("--line\r\n\r\n\r\n--line", "csrf")).isNull();
        assertThat(Multipart.value("", "csrf")).isNull();
    }
}
