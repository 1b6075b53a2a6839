package waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.testing.AccessTable;

/** Who may call what: every route the service has, by every kind of caller. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest implements Backends {
    /** Whom a route lets in. */
    private enum Who {
        ALL,
        SIGNED_IN,
        ADMINS
    }

    /** What a route answers those it lets in. */
    private record Row(String path, Object body, int status, Who who) {}

    private static final String SLUG = "archivist";
    private static final Map<String, Object> NEW = Map.of("title", "Access " + UUID.randomUUID(), "category", "law");
    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    static {
        all("GET /careers", "/careers", 200);
        all("GET /careers/suggest", "/careers/suggest?q=nurse", 200);
        all("GET /careers/comparison", "/careers/comparison?career=lawyer", 200);
        all("GET /careers/by/{facet}", "/careers/by/interest", 200);
        all("GET /careers/{slug}", "/careers/lawyer", 200);
        all("GET /categories", "/categories", 200);
        all("GET /sources", "/sources", 200);
        all("GET /images/{id}", "/images/no-such", 404);
        all("GET /openapi.json", "/openapi.json", 200);
        all("GET /erasures/{receipt}", "/erasures/no-such", 404);
        admins("GET /admin/careers", "/admin/careers", null, 200);
        admins("POST /admin/careers", "/admin/careers", NEW, 201);
        admins("POST /admin/careers/bulk", "/admin/careers/bulk", Map.of("action", "dance"), 422);
        admins("GET /admin/guide-fields", "/admin/guide-fields", null, 200);
        admins("GET /admin/careers/{slug}/draft", "/admin/careers/" + SLUG + "/draft", null, 200);
        admins("PUT /admin/careers/{slug}/draft", "/admin/careers/no-such/draft", Map.of("revision", 1), 404);
        admins("POST /admin/careers/{slug}/publish", "/admin/careers/" + SLUG + "/publish", null, 200);
        admins("POST /admin/careers/{slug}/discard", "/admin/careers/" + SLUG + "/discard", null, 200);
        admins("GET /admin/careers/{slug}/preview", "/admin/careers/" + SLUG + "/preview", null, 200);
        admins("GET /admin/careers/{slug}/versions", "/admin/careers/" + SLUG + "/versions", null, 200);
        admins("GET /admin/careers/{slug}/versions/{number}", "/admin/careers/" + SLUG + "/versions/1", null, 200);
        admins(
                "POST /admin/careers/{slug}/versions/{number}/restore",
                "/admin/careers/" + SLUG + "/versions/1/restore",
                null,
                200);
        admins("POST /admin/careers/{slug}/withdraw", "/admin/careers/" + SLUG + "/withdraw", null, 200);
        admins("POST /admin/careers/{slug}/submit", "/admin/careers/no-such/submit", null, 404);
        admins("POST /admin/careers/{slug}/approve", "/admin/careers/no-such/approve", null, 404);
        admins("POST /admin/careers/{slug}/send-back", "/admin/careers/no-such/send-back", null, 404);
        admins("GET /admin/careers/{slug}/schedule", "/admin/careers/" + SLUG + "/schedule", null, 200);
        admins("POST /admin/careers/{slug}/schedule", "/admin/careers/no-such/schedule", Map.of(), 404);
        admins("DELETE /admin/careers/{slug}/schedule", "/admin/careers/" + SLUG + "/schedule", null, 200);
        admins("POST /admin/careers/{slug}/preview-link", "/admin/careers/" + SLUG + "/preview-link", null, 201);
        admins("GET /admin/careers/{slug}/preview-link", "/admin/careers/" + SLUG + "/preview-link", null, 200);
        admins("DELETE /admin/careers/{slug}/preview-link", "/admin/careers/" + SLUG + "/preview-link", null, 200);
        all("GET /previews/{token}", "/previews/no-such", 404);
        ROWS.put("GET /me/edits", new Row("/me/edits", null, 200, Who.SIGNED_IN));
        admins("GET /admin/audit", "/admin/audit", null, 200);
        admins("GET /admin/queue", "/admin/queue", null, 200);
        admins("POST /admin/careers/{slug}/adopt", "/admin/careers/" + SLUG + "/adopt", null, 409);
        admins("POST /admin/careers/{slug}/image", "/admin/careers/no-such/image", null, 404);
        admins("GET /admin/careers/{slug}/image", "/admin/careers/" + SLUG + "/image", null, 200);
        admins("DELETE /admin/careers/{slug}/image", "/admin/careers/no-such/image", null, 404);
        admins("GET /admin/links", "/admin/links", null, 200);
        admins("POST /admin/links/check", "/admin/links/check", null, 409);
        admins("GET /admin/content/export", "/admin/content/export", null, 200);
        admins("POST /admin/content/import", "/admin/content/import", Map.of("kind", "x"), 422);
        admins("GET /admin/imports", "/admin/imports", null, 200);
        admins("POST /admin/imports", "/admin/imports?name=x.csv", Map.of("kind", "x"), 422);
        admins("GET /admin/imports/{id}", "/admin/imports/no-such", null, 404);
        admins("POST /admin/imports/{id}/files", "/admin/imports/no-such/files?name=x.csv", Map.of("kind", "x"), 404);
        admins("POST /admin/imports/{id}/compare", "/admin/imports/no-such/compare", null, 404);
        admins("POST /admin/imports/{id}/apply", "/admin/imports/no-such/apply", null, 404);
        admins("GET /admin/events/dead", "/admin/events/dead", null, 200);
        admins("GET /admin/retention", "/admin/retention", null, 200);
        admins("POST /admin/events/dead/{id}/redrive", "/admin/events/dead/no-such/redrive", null, 404);
        admins("POST /admin/events/dead/kinds/{kind}/redrive", "/admin/events/dead/kinds/no-such/redrive", null, 404);
    }

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private static void all(String route, String path, int status) {
        ROWS.put(route, new Row(path, null, status, Who.ALL));
    }

    private static void admins(String route, String path, Object body, int status) {
        ROWS.put(route, new Row(path, body, status, Who.ADMINS));
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(AccessTable.routes(router, server.getPort())).isEqualTo(ROWS.keySet());
    }

    @TestFactory
    List<DynamicTest> each_route_lets_in_whom_it_should() {
        return ROWS.entrySet().stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.getKey(), () -> callers().forEach((caller, token) -> {
                            String method =
                                    row.getKey().substring(0, row.getKey().indexOf(' '));
                            var answer = new Http(server.getURI(), token)
                                    .send(
                                            method,
                                            row.getValue().path(),
                                            row.getValue().body());
                            assertThat(answer.status()).as(caller).isEqualTo(expected(row.getValue(), caller));
                            if (answer.status() >= 400) {
                                assertThat(answer.body()).as(caller).containsKeys("type", "title", "status", "detail");
                            }
                        })))
                .toList();
    }

    private static int expected(Row row, String caller) {
        return switch (caller) {
            case "admin" -> row.status();
            case "student", "other student", "counselor", "no role" -> row.who() == Who.ADMINS ? 403 : row.status();
            default -> row.who() == Who.ALL ? row.status() : 401;
        };
    }

    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("no token", null);
        callers.put("student", Tokens.student("sam"));
        callers.put("other student", Tokens.student("sue"));
        callers.put("counselor", Tokens.counselor("cora"));
        callers.put("no role", Tokens.of("nora", "Nora"));
        callers.put("expired", Tokens.expired("ann", "admin"));
        callers.put("wrong audience", Tokens.wrongAudience("ann", "admin"));
        callers.put("wrong issuer", Tokens.wrongIssuer("ann", "admin"));
        callers.put("alg none", Tokens.algNone("ann", "admin"));
        callers.put("nonsense", "not.a.token");
        callers.put("admin", Tokens.admin("ann"));
        return callers;
    }
}
