package waymark.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;
import waymark.gateway.Upstream;

/** Pages that lie ready, seen from outside. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCacheTest implements Portal {
    private static final String GUIDE = SITE + "/careers/baker";
    private static long revision;

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    CareerCache careers;

    @BeforeEach
    void published() {
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker"));
        UPSTREAM.answer("GET /careers/baker/similar", 200, "{\"items\":[]}");
        UPSTREAM.answer("GET /categories", 200, "{\"items\":[]}");
        careers.put(SampleCareers.career("b", ++revision, "baker", "Baker"));
    }

    @Test
    void a_guide_is_asked_for_once_and_then_the_same_for_every_visitor() {
        String first = get(GUIDE).body();
        Browser visitor = new Browser();
        visitor.get(SITE + "/sample");
        visitor.plant(SITE, "__Host-sitting", "x".repeat(43));
        await().untilAsserted(() -> {
            get(GUIDE);
            int asked = UPSTREAM.asked("GET /careers/baker").size();
            HttpResponse<String> again = visitor.get(GUIDE);
            assertThat(UPSTREAM.asked("GET /careers/baker")).hasSize(asked);
            assertThat(again.body()).isEqualTo(first).doesNotContain("csrf", "X-CSRF-Token");
            assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(header(again, "Content-Security-Policy")).contains("default-src 'none'");
            assertThat(header(again, "Cache-Control")).isEqualTo("public, no-cache");
            assertThat(header(again, "Date")).isNotEmpty();
        });
        assertThat(get(GUIDE).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void compressed_conditional_and_head_requests_are_answered_like_any_static_file() throws IOException {
        byte[] plain = get(GUIDE).body().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) { // made anew or ready: no difference
            HttpResponse<byte[]> packed = send("GET", "Accept-Encoding", "br, gzip;q=0.8");
            assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(packed, "Vary")).contains("Accept-Encoding", "Cookie", "HX-Request");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain);
            String tag = header(packed, "ETag");
            assertThat(tag).isNotEqualTo(header(get(GUIDE), "ETag"));

            HttpResponse<byte[]> same = send("GET", "Accept-Encoding", "gzip", "If-None-Match", "\"other\", W/" + tag);
            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(header(same, "ETag")).isEqualTo(tag);
            assertThat(same.body()).isEmpty();
            assertThat(send("GET", "If-None-Match", tag).statusCode()).isEqualTo(200);
            assertThat(send("GET", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain);

            HttpResponse<byte[]> head = send("HEAD", "Accept-Encoding", "gzip");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "ETag")).isEqualTo(tag);
            assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(packed.body().length));
        }
    }

    @Test
    void an_edit_a_new_address_and_a_withdrawal_show_at_once() {
        assertThat(get(GUIDE).body()).contains("<h1>Baker</h1>");
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Pastry baker"));
        careers.put(SampleCareers.career("b", ++revision, "baker", "Pastry baker"));
        assertThat(get(GUIDE).body()).contains("<h1>Pastry baker</h1>");

        UPSTREAM.answer(
                "GET /careers/baker",
                new Upstream.Reply(301, "application/json", "", Map.of("Location", "/careers/pastry-baker")));
        careers.put(SampleCareers.career("b", ++revision, "pastry-baker", "Pastry baker"));
        HttpResponse<String> moved = get(GUIDE);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).isEqualTo("/careers/pastry-baker");

        UPSTREAM.answer("GET /careers/baker", 410, "{\"status\":410,\"title\":\"Gone\",\"detail\":\"Withdrawn.\"}");
        careers.remove("b", ++revision);
        assertThat(get(GUIDE).statusCode()).isEqualTo(410);
    }

    @Test
    void a_service_still_behind_the_event_is_asked_again_a_moment_later() {
        careers.put(SampleCareers.career("b", ++revision, "baker", "Baker of bread"));
        assertThat(get(GUIDE).body()).contains("<h1>Baker</h1>");
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker of bread"));
        await().untilAsserted(() -> assertThat(get(GUIDE).body()).contains("<h1>Baker of bread</h1>"));
    }

    @Test
    void what_stood_in_for_a_failing_service_is_not_kept() {
        assertThat(get(GUIDE).body()).contains("<h1>Baker</h1>");
        UPSTREAM.answer("GET /careers/baker", 503, "{}");
        careers.put(SampleCareers.career("b", ++revision, "baker", "Baker"));
        HttpResponse<String> old = get(GUIDE);
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.headers().firstValue("ETag")).isEmpty();
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker, back"));
        assertThat(get(GUIDE).body()).contains("<h1>Baker, back</h1>");
    }

    @Test
    void a_part_for_htmx_is_not_mixed_up_with_the_page() {
        get(GUIDE);
        assertThat(new Browser().get(GUIDE, "HX-Request", "true").body()).doesNotContain("<html");
        assertThat(get(GUIDE).body()).contains("<html");
    }

    @Test
    void answers_on_one_connection_keep_the_order_of_the_requests() throws IOException {
        get(GUIDE);
        get(GUIDE);
        try (Socket socket = new Socket("localhost", PORT)) {
            socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            String host = "Host: localhost:" + PORT + "\r\n";
            socket.getOutputStream()
                    .write(("GET /careers/baker HTTP/1.1\r\n" + host + "\r\nGET /sample HTTP/1.1\r\n" + host
                                    + "\r\nGET /careers/baker HTTP/1.1\r\n" + host
                                    + "\r\nHEAD /careers/baker HTTP/1.1\r\n"
                                    + host + "\r\nGET /robots.txt HTTP/1.1\r\n" + host
                                    + "\r\nGET /careers/baker HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split("HTTP/1.1 200 OK", -1)).hasSize(7);
            assertThat(all)
                    .containsSubsequence("<h1>Baker", "__Host-visitor", "<h1>Baker", "User-agent: *", "<h1>Baker");
            assertThat(all.strip()).endsWith("</html>").containsIgnoringCase("connection: close");
        }
    }

    private HttpResponse<String> get(String address) {
        return new Browser().get(address);
    }

    private HttpResponse<byte[]> send(String method, String... headers) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(GUIDE))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .headers(headers)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
