package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Keycloak;
import waymark.backends.Tokens;
import waymark.testing.AccessTable;

/**
 * Every route, asked by everyone. Each route is asked in a scene of its own, so that what one changes does not touch
 * the next.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest implements Backends {
    private static final List<String> CALLERS = List.of(
            "no token",
            "the student",
            "another student",
            "a counselor without consent, asking for a cohort of their own",
            "the counselor with consent",
            "a counselor asking for another's cohort",
            "an admin",
            "the student's expired token",
            "a token for another audience",
            "an unsigned token",
            "a counselor of the same school, asking for another's cohort",
            "a counselor of another school, asking for another's cohort",
            "the counselor after the consent's end");

    /** The realm's demo account: who changes people's accounts must be an admin there. */
    private static final String ADMIN = "0a8f3c52-51d6-4c0f-9d4e-1f6f7b0a5003";

    /** Statuses in the order of {@link #CALLERS}, of the first ten; {@link #expected} knows the others'. */
    private static final Map<String, List<Integer>> ROWS = rows();

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    Producer<String, byte[]> producer;

    private final String career = "career-" + UUID.randomUUID();
    private final Accounts accounts = new Accounts(Keycloak.shared().url());
    private Http http;
    private EventFixture facts;
    private RouteScene scenes;
    private String school;

    private static Map<String, List<Integer>> rows() {
        var rows = new LinkedHashMap<String, List<Integer>>();
        rows.put("GET /me", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("DELETE /me", List.of(401, 202, 202, 202, 202, 202, 202, 401, 401, 401));
        rows.put("GET /me/overview", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/export", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/assessments", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/assessments/compare", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("GET /me/careers", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/careers/{slug}", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("PUT /me/careers/{slug}", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("PATCH /me/careers/{slug}", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("DELETE /me/careers/{slug}", List.of(401, 204, 204, 204, 204, 204, 204, 401, 401, 401));
        rows.put("GET /me/plan", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("PUT /me/plan", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("POST /me/plan/items", List.of(401, 201, 201, 201, 201, 201, 201, 401, 401, 401));
        rows.put("PATCH /me/plan/items/{item}", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("DELETE /me/plan/items/{item}", List.of(401, 204, 204, 204, 204, 204, 204, 401, 401, 401));
        rows.put("POST /me/plan/from/{slug}", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/reports", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("POST /me/reports", List.of(401, 201, 422, 422, 422, 422, 422, 401, 401, 401));
        rows.put("GET /me/reports/{report}", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("DELETE /me/reports/{report}", List.of(401, 204, 204, 204, 204, 204, 204, 401, 401, 401));
        rows.put("POST /me/reports/{report}/links", List.of(401, 201, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("DELETE /me/report-links/{link}", List.of(401, 204, 204, 204, 204, 204, 204, 401, 401, 401));
        rows.put("GET /shared-reports/{secret}", List.of(200, 200, 200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("GET /me/tasks", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("PATCH /me/tasks/{task}", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("GET /me/visits", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("PUT /me/visits/{slug}", List.of(401, 204, 204, 204, 204, 204, 204, 401, 401, 401));
        rows.put("GET /me/notes", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/help", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("PUT /me/help/{cohort}", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("DELETE /me/help/{cohort}", List.of(401, 204, 204, 204, 204, 204, 204, 401, 401, 401));
        rows.put("GET /me/consents", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.putAll(OwnDataRows.ROWS);
        rows.put("PUT /me/consents/{cohort}", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("DELETE /me/consents/{cohort}", List.of(401, 204, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("GET /me/access-log", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /me/access-log/check", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.put("GET /cohorts/invitation", List.of(200, 200, 200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("POST /cohorts/join", List.of(401, 200, 200, 200, 409, 200, 200, 401, 401, 401));
        rows.put("POST /cohorts", List.of(401, 403, 403, 201, 201, 201, 403, 401, 401, 401));
        rows.put("GET /cohorts", List.of(401, 403, 403, 200, 200, 200, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("PATCH /cohorts/{id}", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/task-templates", List.of(401, 403, 403, 200, 200, 200, 403, 401, 401, 401));
        rows.put("POST /cohorts/task-templates", List.of(401, 403, 403, 201, 201, 201, 403, 401, 401, 401));
        rows.put(
                "DELETE /cohorts/task-templates/{template}", List.of(401, 403, 403, 204, 204, 204, 403, 401, 401, 401));
        rows.put("GET /me/invitations", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401));
        rows.putAll(PeopleAccessRows.all());
        rows.putAll(CounselorAccessRows.all());
        rows.putAll(SchoolAccessRows.all());
        rows.put("GET /openapi.json", List.of(200, 200, 200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("GET /admin/events/dead", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("GET /admin/retention", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("POST /admin/events/dead/{id}/redrive", List.of(401, 403, 403, 403, 403, 403, 404, 401, 401, 401));
        rows.put(
                "POST /admin/events/dead/kinds/{kind}/redrive",
                List.of(401, 403, 403, 403, 403, 403, 404, 401, 401, 401));
        rows.put("GET /erasures/{receipt}", List.of(200, 200, 200, 200, 200, 200, 200, 200, 200, 200));
        return rows;
    }

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Backends.super.getProperties());
        properties.put("waymark.keycloak.url", Keycloak.shared().url());
        return properties;
    }

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
        scenes = new RouteScene(http, facts, Tokens.admin("admin-" + career));
        facts.published("id-" + career, 1, career, null, "Librarian");
        school = http.post("/admin/schools", Tokens.admin("admin-" + career), "{\"name\":\"North\"}")
                .id();
        String probe = Tokens.student("probe-" + career);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> http.put("/me/careers/" + career, probe, "{}").status() == 200);
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(AccessTable.routes(router, server.getPort())).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> every_caller_gets_the_status_in_the_row() {
        return ROWS.entrySet().stream().flatMap(row -> {
            CohortFixture scene = CohortFixture.set(http, career, registered());
            return IntStream.range(0, CALLERS.size()).mapToObj(i -> {
                int expected = expected(row.getKey(), row.getValue(), i);
                return DynamicTest.dynamicTest(
                        row.getKey() + " by " + CALLERS.get(i) + " is " + expected,
                        () -> assertThat(ask(row.getKey(), scene, i)).isEqualTo(expected));
            });
        });
    }

    /** A school opens no group that one does not lead, and who ended a consent is seen by nobody. */
    private static int expected(String route, List<Integer> row, int caller) {
        boolean seesOne = route.contains("{person}") && !route.contains("/counselors/") && row.get(4) != 404;
        return caller < 10 ? row.get(caller) : caller < 12 ? row.get(5) : seesOne ? 403 : row.get(4);
    }

    private int ask(String route, CohortFixture scene, int caller) {
        String method = route.split(" ")[0];
        String path = route.split(" ")[1]
                .replace("{slug}", career)
                .replace("{cohort}", scene.cohort())
                .replace("{id}", caller == 3 ? scene.otherCohort() : scene.cohort())
                .replace("{person}", route.contains("/counselors/") ? scene.successor() : scene.student())
                .replace("{item}", scene.item())
                .replace("{task}", scene.task())
                .replace("{note}", scene.note())
                .replace("{school}", school)
                .replace("{rule}", "asked-for-help")
                .replace("{role}", "counselor")
                .replace("{career}", "id-" + career)
                .replaceAll("\\{(template|kind)}", "unknown");
        String body =
                switch (route) {
                    case "PATCH /me/tasks/{task}" -> "{\"done\":true}";
                    case "POST /cohorts/{id}/tasks" -> "{\"kind\":\"take-quiz\"}";
                    case "POST /cohorts/task-templates" -> "{\"name\":\"Quiz\",\"kind\":\"take-quiz\"}";
                    case "POST /cohorts/{id}/students/{person}/notes" -> "{\"text\":\"Met.\",\"shared\":true}";
                    case "PUT /cohorts/follow-ups/rules" -> "{\"items\":[]}";
                    case "PUT /cohorts/{id}/follow-ups/{person}/{rule}" -> "{\"state\":\"done\"}";
                    case "POST /me/reports/{report}/links" -> "{\"days\":30}";
                    case "POST /cohorts/join" -> "{\"code\":\"%s\",\"consent\":true}".formatted(scene.code());
                    case "POST /cohorts", "POST /cohorts/{id}/next", "POST /admin/schools" -> "{\"name\":\"One more\"}";
                    case "PATCH /admin/schools/{school}" -> "{\"name\":\"Another name\"}";
                    case "POST /admin/schools/{school}/counselors" ->
                        "{\"email\":\"" + scene.student() + "@example.org\"}";
                    case "POST /cohorts/{id}/handover" -> "{\"person\":\"" + scene.successor() + "\"}";
                    case "PATCH /admin/people/{person}" -> "{\"enabled\":true}";
                    case "PUT /admin/people/{person}/school" -> "{\"school\":\"" + school + "\"}";
                    default -> OwnDataRows.body(route);
                };
        path = scenes.set(route, path, scene, caller);
        String token = route.contains("/admin/people") && caller == 6
                ? Tokens.of(ADMIN, "Alex Admin", "admin")
                : scene.token(caller);
        if (route.equals("POST /admin/schools/{school}/rosters")) {
            return scenes.rosterOf(path, token).status();
        }
        return route.endsWith("/events")
                ? scenes.begun(path, token)
                : http.send(method, path, token, body).status();
    }

    /** The id of somebody with an account. */
    private String registered() {
        try {
            return accounts.register("access-" + UUID.randomUUID());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
