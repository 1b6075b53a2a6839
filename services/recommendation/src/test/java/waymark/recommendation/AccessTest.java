package waymark.recommendation;

import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.testing.OwnerAccess;

/** {@code {id}} is an assessment of the owner's, {@code {visitors}} one that nobody owns. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest extends OwnerAccess implements Backends {
    private static final String GIVEN = "{\"interests\":{\"R\":1,\"I\":2,\"A\":3,\"S\":4,\"E\":5,\"C\":6}}";
    private static final List<Integer> ALL = Collections.nCopies(8, 200);
    private static final List<Integer> OWNER = List.of(401, 200, 403, 403, 403, 401, 401, 401);
    private static final List<Integer> SIGNED_IN = List.of(401, 200, 200, 200, 200, 401, 401, 401);

    @Inject
    ObjectMapper json;

    private final String owned = UUID.randomUUID().toString();
    private final String later = UUID.randomUUID().toString();
    private final String visitors = UUID.randomUUID().toString();
    private final String career = "career-" + UUID.randomUUID();
    private Http http;

    AccessTest() {
        super(rows());
    }

    private static Map<String, List<Integer>> rows() {
        var rows = new LinkedHashMap<String, List<Integer>>();
        rows.put("GET /assessments/{id}/matches", OWNER);
        rows.put("GET /assessments/{id}/fit/{slug}", OWNER);
        rows.put("GET /assessments/{id}/discoveries", OWNER);
        rows.put("GET /assessments/{visitors}/matches", ALL);
        rows.put("GET /assessments/{visitors}/fit/{slug}", ALL);
        rows.put("GET /assessments/{visitors}/discoveries", ALL);
        rows.put("GET /careers/{slug}/similar", ALL);
        rows.put("POST /matches", ALL);
        rows.put("GET /me/matches", SIGNED_IN);
        rows.put("GET /me/matches/compare/{slug}", OWNER);
        rows.put("GET /accuracy", ALL);
        rows.put("GET /openapi.json", ALL);
        rows.put("GET /admin/events/dead", List.of(401, 403, 403, 403, 200, 401, 401, 401));
        rows.put("GET /admin/retention", List.of(401, 403, 403, 403, 200, 401, 401, 401));
        rows.put("POST /admin/events/dead/{id}/redrive", List.of(401, 403, 403, 403, 404, 401, 401, 401));
        rows.put("POST /admin/events/dead/kinds/{kind}/redrive", List.of(401, 403, 403, 403, 404, 401, 401, 401));
        rows.put("GET /erasures/{receipt}", Collections.nCopies(8, 404));
        return rows;
    }

    @BeforeAll
    void there_is_something_to_ask_for() {
        http = new Http(server.getURI(), json);
        var interests = SampleCareers.interests(1, 2, 3, 4, 5, 6);
        try (var wire = new Wire(json)) {
            wire.send(SampleCareers.career(career, 1, "field", interests));
            wire.send(new AssessmentCompleted(owned, 1, SampleCareers.state(owner, interests)));
            wire.send(new AssessmentCompleted(later, 1, SampleCareers.state(owner, interests)));
            wire.send(new AssessmentCompleted(visitors, 1, SampleCareers.state(null, interests)));
        }
        String token = Tokens.student(owner);
        await().until(() -> http.get("/assessments/" + owned + "/fit/" + career, token)
                                .status()
                        == 200
                && http.get("/assessments/" + later + "/fit/" + career, token).status() == 200
                && http.get("/assessments/" + visitors + "/fit/" + career, null).status() == 200);
    }

    @Override
    protected int ask(String route, String token) {
        String path = route.split(" ")[1]
                .replace("{id}", owned)
                .replace("{visitors}", visitors)
                .replace("{slug}", career)
                .replace("{receipt}", "unknown")
                .replace("{kind}", "unknown");
        if (path.contains("/compare/")) {
            path += "?a=" + owned + "&b=" + later;
        }
        String method = route.split(" ")[0];
        return http.send(method, path, method.equals("POST") ? GIVEN : null, token)
                .status();
    }
}
