package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
import waymark.backends.Tokens;
import waymark.edge.Sha256;
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

    /** Statuses in the order of {@link #CALLERS}, of the first ten; {@link #expected} knows the others'. */
    private static final Map<String, List<Integer>> ROWS = rows();

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    Producer<String, byte[]> producer;

    private final String career = "career-" + UUID.randomUUID();
    private Http http;
    private EventFixture facts;
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
        rows.put("GET /admin/schools", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("POST /admin/schools", List.of(401, 403, 403, 403, 403, 403, 201, 401, 401, 401));
        rows.put("GET /admin/schools/{school}", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("PATCH /admin/schools/{school}", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("POST /admin/schools/{school}/counselors", List.of(401, 403, 403, 403, 403, 403, 201, 401, 401, 401));
        rows.put(
                "DELETE /admin/schools/{school}/counselors/{counselor}",
                List.of(401, 403, 403, 403, 403, 403, 404, 401, 401, 401));
        rows.putAll(PeopleAccessRows.all());
        rows.putAll(CounselorAccessRows.all());
        rows.putAll(RosterAccessRows.ROWS);
        rows.put("GET /openapi.json", List.of(200, 200, 200, 200, 200, 200, 200, 200, 200, 200));
        rows.put("GET /admin/events/dead", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("GET /admin/retention", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("POST /admin/events/dead/{id}/redrive", List.of(401, 403, 403, 403, 403, 403, 404, 401, 401, 401));
        rows.put(
                "POST /admin/events/dead/kinds/{kind}/redrive",
                List.of(401, 403, 403, 403, 403, 403, 404, 401, 401, 401));
        rows.put("GET /erasures/{receipt}", List.of(404, 404, 404, 404, 404, 404, 404, 404, 404, 404));
        return rows;
    }

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
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
            CohortFixture scene = CohortFixture.set(http, career);
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
        boolean seesOne = route.contains("{person}") && row.get(4) != 404;
        return caller < 10 ? row.get(caller) : caller < 12 ? row.get(5) : seesOne ? 403 : row.get(4);
    }

    private int ask(String route, CohortFixture scene, int caller) {
        String method = route.split(" ")[0];
        String path = route.split(" ")[1]
                .replace("{slug}", career)
                .replace("{cohort}", scene.cohort())
                .replace("{id}", caller == 3 ? scene.otherCohort() : scene.cohort())
                .replace("{person}", scene.student())
                .replace("{item}", scene.item())
                .replace("{task}", scene.task())
                .replace("{note}", scene.note())
                .replace("{school}", school)
                .replace("{rule}", "stuck")
                .replace("{career}", "id-" + career)
                .replaceAll("\\{(template|counselor|receipt|kind|calendar|roster|role)}", "unknown");
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
                    case "POST /cohorts/{id}/handover" -> "{\"person\":\"nobody\"}";
                    case "PATCH /admin/people/{person}" -> "{\"enabled\":true}";
                    case "PUT /admin/people/{person}/school" -> "{\"school\":\"none\"}";
                    default -> OwnDataRows.body(route);
                };
        if (route.endsWith("/compare")) {
            String sitting = "sitting-" + scene.student();
            path += "?a=" + sitting + "&b=again-" + sitting;
            if (caller == 1) {
                scene.takeQuizzes(http, facts);
            }
        }
        if (route.contains("report")) {
            path = reported(path, Tokens.student(scene.student()));
        }
        if (route.endsWith("/invitation")) {
            path += "?code=" + scene.code();
        }
        if (caller == 12) {
            http.delete("/me/consents/" + scene.cohort(), Tokens.student(scene.student()));
        }
        return route.endsWith("/events")
                ? begun(path, scene.token(caller))
                : http.send(method, path, scene.token(caller), body).status();
    }

    /** The status of an answer whose body does not end. */
    private int begun(String path, String token) {
        HttpResponse<Stream<String>> answer =
                http.exchange("GET", path, token, BodyPublishers.noBody(), BodyHandlers.ofLines());
        answer.body().close();
        return answer.statusCode();
    }

    /** The path about a report of the student's and a link to it, made anew. */
    private String reported(String path, String student) {
        String report = http.post("/me/reports", student, null).id();
        Http.Answer given = http.post("/me/reports/" + report + "/links", student, "{\"days\":7}");
        String secret = (String) given.body().get("secret");
        return path.replace("{report}", report).replace("{secret}", secret).replace("{link}", Sha256.hex(secret));
    }
}
