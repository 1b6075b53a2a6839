package waymark.content.links;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.content.links.LinkCheckResult.State.BROKEN;
import static waymark.content.links.LinkCheckResult.State.FINE;
import static waymark.content.links.LinkCheckResult.State.MOVED;
import static waymark.content.links.LinkCheckResult.State.REFUSED;
import static waymark.content.links.LinkCheckResult.State.UNREACHABLE;
import static waymark.content.links.LinkCheckResult.State.UNSURE;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkClientTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

    private FakeInternet outside;
    private LinkClient client;

    @BeforeEach
    void aSmallInternet() {
        outside = new FakeInternet().name("site.example", "8.8.8.8").name("other.example", "9.9.9.9");
        client = new LinkClient(outside, Duration.ofSeconds(2));
    }

    @AfterEach
    void over() throws IOException {
        outside.close();
    }

    @Test
    void one_polite_request_is_enough_for_a_page_that_answers() {
        outside.page("HEAD site.example/a?b=c", OK);
        assertThat(client.check("http://site.example/a?b=c#d").state()).isEqualTo(FINE);
        assertThat(outside.asked).hasSize(1);
        assertThat(outside.asked.getFirst())
                .startsWith("HEAD /a?b=c HTTP/1.1\r\n")
                .contains("User-Agent: Waymark-link-check/", "Connection: close");
        assertThat(outside.dialled).containsExactly("8.8.8.8:80");
    }

    @Test
    void a_site_that_does_not_know_head_is_asked_for_the_page() {
        outside.page("HEAD site.example/", "HTTP/1.1 405 Method Not Allowed\r\n\r\n")
                .page("GET site.example/", OK + "x".repeat(1_000_000));
        assertThat(client.check("http://site.example").state()).isEqualTo(FINE);
    }

    @ParameterizedTest
    @CsvSource({
        "200, FINE",
        "204, FINE",
        "401, UNSURE",
        "403, UNSURE",
        "429, UNSURE",
        "999, UNSURE",
        "400, BROKEN",
        "404, BROKEN",
        "410, BROKEN",
        "451, BROKEN",
        "500, BROKEN",
        "503, BROKEN",
        "304, BROKEN"
    })
    void an_answer_says_how_the_link_is(int status, LinkCheckResult.State state) {
        outside.page("* site.example/", "HTTP/1.1 " + status + " So\r\n\r\n");
        LinkCheckResult outcome = client.check("http://site.example/");
        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.detail()).endsWith(".");
    }

    @Test
    void what_moved_for_good_is_named_and_what_moved_for_now_is_fine() {
        outside.page("* site.example/old", "HTTP/1.1 301 Moved\r\nlocation: http://other.example/new\r\n\r\n")
                .page("* site.example/now", "HTTP/1.1 302 Found\r\nLocation: /new\r\n\r\n")
                .page("* site.example/new", OK)
                .page("* other.example/new", OK);
        LinkCheckResult moved = client.check("http://site.example/old");
        assertThat(moved.state()).isEqualTo(MOVED);
        assertThat(moved.location()).isEqualTo("http://other.example/new");
        assertThat(client.check("http://site.example/now").state()).isEqualTo(FINE);
    }

    @Test
    void five_redirects_are_followed_and_no_more() {
        for (int i = 0; i < 9; i++) {
            outside.page("* site.example/" + i, "HTTP/1.1 302 Found\r\nLocation: /" + (i + 1) + "\r\n\r\n");
        }
        outside.page("* site.example/9", OK);
        assertThat(client.check("http://site.example/4").state()).isEqualTo(FINE);
        assertThat(client.check("http://site.example/3").state()).isEqualTo(BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "100.100.100.200", "::1", "fd00:ec2::254"})
    void a_name_with_an_address_inside_is_not_visited_even_if_another_is_public(String inside) {
        outside.name("inside.example", inside).name("both.example", "8.8.8.8", inside);
        assertThat(client.check("http://inside.example/").state()).isEqualTo(REFUSED);
        assertThat(client.check("http://both.example/").state()).isEqualTo(REFUSED);
        assertThat(outside.dialled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inside.example/",
                "http://127.0.0.1/",
                "http://localhost/",
                "https://other.example:8443/",
                "ftp://other.example/",
                "file:///etc/passwd",
                "http://user:pass@other.example/",
                "//169.254.169.254/latest/meta-data"
            })
    void a_redirect_is_held_to_the_same_rules(String location) {
        outside.name("inside.example", "192.168.1.1")
                .page("* site.example/", "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n");
        assertThat(client.check("http://site.example/").state()).isEqualTo(REFUSED);
        assertThat(outside.dialled).containsExactly("8.8.8.8:80");
    }

    @Test
    void a_name_that_changes_its_address_after_the_look_is_not_followed_there() {
        outside.name("turning.example", "8.8.4.4")
                .name("turning.example", "127.0.0.1")
                .page("* turning.example/", "HTTP/1.1 405 No\r\n\r\n");
        assertThat(client.check("http://turning.example/").state()).isEqualTo(UNSURE);
        assertThat(outside.dialled).containsOnly("8.8.4.4:80");
        assertThat(client.check("http://turning.example/").state()).isEqualTo(REFUSED);
        assertThat(outside.dialled).containsOnly("8.8.4.4:80");
    }

    @Test
    void what_does_not_answer_is_unreachable_and_nothing_is_thrown() throws IOException {
        outside.page("* site.example/slow", "HTTP/1.1 2")
                .page("* site.example/nonsense", "SSH-2.0-OpenSSH_9\r\n\r\n")
                .page("* site.example/empty", "\r\n\r\n");
        LinkClient hasty = new LinkClient(outside, Duration.ofMillis(200));
        assertThat(hasty.check("http://nowhere.example/").state()).isEqualTo(UNREACHABLE);
        assertThat(hasty.check("http://site.example/slow").detail()).isEqualTo("There was no answer in time.");
        assertThat(hasty.check("http://site.example/nonsense").state()).isEqualTo(UNREACHABLE);
        assertThat(hasty.check("http://site.example/empty").state()).isEqualTo(UNREACHABLE);
        outside.close();
        assertThat(hasty.check("http://site.example/").state()).isEqualTo(UNREACHABLE);
    }

    @Test
    void a_head_without_end_is_read_to_eight_kilobytes() {
        outside.page("* site.example/", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(500_000) + "\r\n");
        assertThat(client.check("http://site.example/").state()).isEqualTo(FINE);
        outside.page("* site.example/line", "HTTP/1.1 " + "2".repeat(100_000) + "\r\n\r\n");
        assertThat(client.check("http://site.example/line").state()).isEqualTo(UNREACHABLE);
    }
}
