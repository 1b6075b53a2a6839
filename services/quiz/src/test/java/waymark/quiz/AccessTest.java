package waymark.quiz;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.testing.OwnerAccess;

/** {@code {id}} is a sitting of the owner's, {@code {visitors}} one that nobody owns. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest extends OwnerAccess implements Backends {
    private static final String BEGIN = "{\"instrument\":\"interests-1\"}";
    private static final String ANSWER = "{\"answers\":{\"q80\":2}}";

    private Http http;

    AccessTest() {
        super(rows());
    }

    private static Map<String, List<Integer>> rows() {
        var rows = new LinkedHashMap<String, List<Integer>>();
        // First, while the others have no sitting yet.
        rows.put("POST /me/sittings/import", List.of(401, 409, 200, 200, 200, 401, 401, 401));
        rows.put("GET /instruments", List.of(200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("GET /instruments/{id}", List.of(200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("POST /sittings", List.of(201, 201, 201, 201, 201, 401, 401, 401));
        rows.put("GET /sittings/{id}", List.of(401, 200, 403, 403, 403, 401, 401, 401));
        rows.put("PUT /sittings/{id}/answers", List.of(401, 200, 403, 403, 403, 401, 401, 401));
        rows.put("POST /sittings/{id}/complete", List.of(401, 200, 403, 403, 403, 401, 401, 401));
        rows.put("GET /sittings/{id}/assessment", List.of(401, 200, 403, 403, 403, 401, 401, 401));
        rows.put("POST /sittings/{id}/claim", List.of(401, 200, 403, 403, 403, 401, 401, 401));
        rows.put("GET /sittings/{visitors}", List.of(200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("PUT /sittings/{visitors}/answers", List.of(200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("POST /sittings/{visitors}/complete", List.of(200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("GET /sittings/{visitors}/assessment", List.of(200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("POST /sittings/{visitors}/claim", List.of(401, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/sittings", List.of(401, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/sittings/{id}", List.of(401, 200, 404, 404, 404, 401, 401, 401));
        rows.put("GET /me/sittings/{visitors}", List.of(401, 404, 404, 404, 404, 401, 401, 401));
        rows.put("GET /me/sittings/compare", List.of(401, 200, 404, 404, 404, 401, 401, 401));
        rows.put("GET /openapi.json", List.of(200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("GET /admin/events/dead", List.of(401, 403, 403, 403, 200, 401, 401, 401));
        rows.put("GET /admin/retention", List.of(401, 403, 403, 403, 200, 401, 401, 401));
        rows.put("POST /admin/events/dead/{id}/redrive", List.of(401, 403, 403, 403, 404, 401, 401, 401));
        rows.put("POST /admin/events/dead/kinds/{kind}/redrive", List.of(401, 403, 403, 403, 404, 401, 401, 401));
        rows.put("GET /erasures/{receipt}", List.of(404, 404, 404, 404, 404, 404, 404, 404));
        return rows;
    }

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
    }

    @Override
    protected int ask(String route, String token) {
        String method = route.split(" ")[0];
        String path = route.split(" ")[1].replace("{receipt}", "unknown").replace("{kind}", "unknown");
        String body = route.equals("POST /sittings") ? BEGIN : route.startsWith("PUT") ? ANSWER : null;
        if (route.equals("POST /me/sittings/import")) {
            sitting(route, Tokens.student(owner)); // theirs is an account that is not empty
            body = "{\"sittings\":[]}";
        }
        if (path.endsWith("/compare")) {
            path += "?a=" + sitting("of /assessment", Tokens.student(owner)) + "&b="
                    + sitting("of /assessment", Tokens.student(owner));
        } else if (path.contains("/sittings/") && !path.endsWith("/import")) {
            path = path.replace("{id}", sitting(route, Tokens.student(owner)))
                    .replace("{visitors}", sitting(route, null));
        }
        return http.send(method, path.replace("{id}", "interests-1"), token, body)
                .status();
    }

    /** A new one, answered far enough to be completed, and completed where the route asks for the result. */
    private String sitting(String route, String token) {
        String id = http.send("POST", "/sittings", token, BEGIN).id();
        http.send("PUT", "/sittings/" + id + "/answers", token, AnsweredItems.json(1, 60));
        if (route.endsWith("/assessment")) {
            http.send("POST", "/sittings/" + id + "/complete", token, null);
        }
        return id;
    }
}
