package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** Every list of the service, with three entries, comes page by page. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    private final String unique = UUID.randomUUID().toString();
    private final String student = Tokens.student("s0" + unique);
    private final String counselor = Tokens.counselor("c" + unique);
    private final String other = Tokens.counselor("o" + unique);
    private String cohort;
    private Http http;

    @BeforeAll
    void fill() {
        http = new Http(server.getURI());
        EventFixture facts = new EventFixture(producer);
        for (int i = 0; i < 3; i++) {
            String career = "career" + i + unique;
            facts.published("id-" + career, 1, career, null, "Career " + i);
            facts.answered("sitting" + i + unique, 1, "s0" + unique, 10 + i);
            await().atMost(Duration.ofSeconds(40))
                    .until(() ->
                            http.put("/me/careers/" + career, student, "{}").status() == 200);
            var made = http.post("/cohorts", counselor, "{\"name\":\"Class %d\"}".formatted(i));
            join(made.body(), student);
            http.get("/cohorts/" + made.id() + "/students", counselor);
        }
        // One of another counselor, or reading its list would add to the student's log.
        var full = http.post("/cohorts", other, "{\"name\":\"Full\"}");
        cohort = full.id();
        Stream.of("s1", "s2", "s3").forEach(s -> join(full.body(), Tokens.student(s + unique)));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> http.get("/me/assessments", student).items().size() == 3);
    }

    @TestFactory
    Stream<DynamicTest> it_comes_page_by_page() {
        return Map.of(
                        "/me/assessments",
                        student,
                        "/me/careers",
                        student,
                        "/me/consents",
                        student,
                        "/me/access-log",
                        student,
                        "/cohorts",
                        counselor,
                        "/cohorts/" + cohort + "/students",
                        other)
                .entrySet()
                .stream()
                .map(list -> DynamicTest.dynamicTest(list.getKey(), () -> inPages(list.getKey(), list.getValue())));
    }

    private void inPages(String path, String token) {
        var whole = http.get(path, token);
        var first = http.get(path + "?page=0&size=2", token);
        var second = http.get(path + "?page=1&size=2", token);

        assertThat(whole.items()).hasSize(3);
        assertThat(first.items()).hasSize(2);
        List<Map<String, Object>> both = new ArrayList<>(first.items());
        both.addAll(second.items());
        assertThat(both).isEqualTo(whole.items());
        assertThat(http.get(path + "?page=2&size=2", token).items()).isEmpty();
        assertThat(List.of(whole, first, second))
                .allSatisfy(page -> assertThat(page.body()).containsEntry("total", 3));
        for (String bad :
                List.of("page=-1", "page=10001", "size=0", path.endsWith("/students") ? "size=501" : "size=101")) {
            assertThat(http.get(path + "?" + bad, token).detail()).startsWith("Pages count from 0");
        }
    }

    private void join(Map<String, Object> made, String token) {
        String body = "{\"code\":\"%s\",\"consent\":true}".formatted(made.get("code"));
        assertThat(http.post("/cohorts/join", token, body).status()).isEqualTo(200);
    }
}
