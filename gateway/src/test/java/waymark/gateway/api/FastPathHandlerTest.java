package waymark.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;

/** Reading calls on their quick way. {@link ApiTest} holds what is true of both ways. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FastPathHandlerTest implements Portal {
    private static final String API = SITE + "/api";

    private final FickleService fickle = FickleService.start();
    private final Browser caller = new Browser();

    @Inject
    MeterRegistry meters;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.services.recommendation", fickle.address());
        return properties;
    }

    @Test
    void a_reading_call_takes_the_quick_way_and_is_counted() {
        UPSTREAM.answer("GET /careers/baker", 200, "{\"slug\":\"baker\"}");
        HttpResponse<String> response = caller.get(API + "/careers/baker");
        assertThat(response.body()).isEqualTo("{\"slug\":\"baker\"}");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(meters.get("http.server.requests")
                        .tag("uri", "/api/careers/{slug}")
                        .tag("status", "200")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void answers_on_one_connection_keep_the_order_of_the_requests() throws IOException {
        UPSTREAM.answer("GET /careers/one", 200, "{\"one\":1}");
        UPSTREAM.answer("HEAD /careers/one", 200, "");
        UPSTREAM.answer("GET /careers/two", 200, "{\"two\":\"" + "y".repeat(100_000) + "\"}");
        UPSTREAM.answer("POST /sittings", 200, "{\"three\":3}");
        String host = "Host: localhost:" + PORT + "\r\n";
        String all = raw("GET /api/careers/one HTTP/1.1\r\n" + host + "\r\nGET /api/careers/two HTTP/1.1\r\n" + host
                + "\r\nPOST /api/sittings HTTP/1.1\r\n" + host
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                + "GET /robots.txt HTTP/1.1\r\n" + host + "\r\nHEAD /api/careers/one HTTP/1.1\r\n" + host
                + "\r\nGET /api/nothing HTTP/1.1\r\n" + host + "\r\nGET /api/careers/one HTTP/1.1\r\n" + host
                + "Connection: close\r\n\r\n");
        assertThat(all.split("HTTP/1.1 ", -1)).hasSize(8);
        assertThat(all)
                .containsSubsequence(
                        "{\"one\":1}", "{\"two\":", "{\"three\":3}", "User-agent: *", "404 Not Found", "{\"one\":1}");
    }

    @Test
    void many_requests_at_once_on_one_connection_are_all_answered() throws IOException {
        UPSTREAM.answer("GET /careers/one", 200, "{\"one\":1}");
        String request = "GET /api/careers/one HTTP/1.1\r\nHost: localhost:" + PORT + "\r\n\r\n";
        String last = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        assertThat(raw(request.repeat(499) + last).split("\\{\"one\":1}", -1)).hasSize(501);
    }

    @Test
    void a_service_that_ends_kept_connections_is_asked_again() {
        fickle.answers(true);
        for (int i = 0; i < 10; i++) {
            assertThat(caller.get(API + "/accuracy").body()).isEqualTo("{}");
        }
    }

    @Test
    void a_caller_that_ends_its_connection_with_a_request_sees_it_end_after_the_answer() throws IOException {
        UPSTREAM.answer("POST /sittings", 200, "{\"three\":3}");
        assertThat(raw("POST /api/sittings HTTP/1.1\r\nHost: localhost:" + PORT + "\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Connection: close")
                .contains("{\"three\":3}");
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_a_whole_one() {
        fickle.answers(false);
        assertThatThrownBy(() -> caller.get(API + "/accuracy")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_address_that_had_to_be_repaired_arrives_repaired() throws IOException {
        UPSTREAM.answer("GET /careers", 200, "{}");
        String all =
                raw("GET /api/careers?q=a{b} HTTP/1.1\r\nHost: localhost:" + PORT + "\r\nConnection: close\r\n\r\n");
        assertThat(all).startsWith("HTTP/1.1 200");
        assertThat(UPSTREAM.asked("GET /careers").getLast().uri()).isEqualTo("/careers?q=a%7Bb%7D");
    }

    @Test
    void headers_that_a_caller_declares_its_own_connections_stay_there() throws IOException {
        UPSTREAM.answer("GET /categories", 200, "{}");
        String host = "Host: localhost:" + PORT + "\r\n";
        raw("GET /api/categories HTTP/1.1\r\n" + host + "X-Mine: 1\r\nConnection: X-Mine\r\n\r\n"
                + "GET /robots.txt HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
        Upstream.Asked asked = UPSTREAM.asked("GET /categories").getLast();
        assertThat(asked.header("X-Mine")).isEmpty();
    }

    private static String raw(String requests) throws IOException {
        try (Socket socket = new Socket("localhost", PORT)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
