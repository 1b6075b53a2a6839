package waymark.profile.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.Race;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanApiTest implements Backends {
    private static final String ITEMS = "/me/plan/items";

    @Inject
    EmbeddedServer server;

    private final String token = Tokens.student("planner-" + UUID.randomUUID());
    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void steps_are_added_changed_and_removed_one_by_one() {
        assertThat(http.post(ITEMS, null, "{\"head\":\"Call\"}").status()).isEqualTo(401);
        var refused = http.post(ITEMS, token, "{\"head\":\"\",\"due\":\"tomorrow\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).isEqualTo("Say in a few words what you want to do.");
        assertThat((List<?>) refused.body().get("errors")).hasSize(2);

        var one = http.send("POST", ITEMS, token, "{\"head\":\"Call\"}", "Idempotency-Key", "k");
        var again = http.send("POST", ITEMS, token, "{\"head\":\"Call\"}", "Idempotency-Key", "k");
        var two = http.post(ITEMS, token, "{\"head\":\"Visit\",\"due\":\"2027-03-31\",\"note\":\"With Bo\"}");
        assertThat(one.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(one.body());
        assertThat(two.items()).extracting(i -> i.get("head")).containsExactly("Call", "Visit");
        assertThat(two.body().get("own"))
                .isEqualTo(two.items().stream().map(i -> i.get("id")).toList());

        String visit = ITEMS + "/" + two.items().getLast().get("id");
        Object seen = two.body().get("revision");
        assertThat(patch(visit, null, "{\"done\":true}").status()).isEqualTo(401);
        assertThat(patch(ITEMS + "/nothing", token, "{\"done\":true}").status()).isEqualTo(404);
        var changed = patch(
                visit, token, "{\"revision\":%s,\"note\":\"Alone\",\"done\":true,\"move\":\"up\"}".formatted(seen));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).containsEntry("share", 50.0);
        assertThat(changed.items().getFirst())
                .containsEntry("note", "Alone")
                .containsEntry("due", "2027-03-31")
                .containsKey("doneAt");

        var stale = patch(visit, token, "{\"revision\":%s,\"note\":\"With Cy\"}".formatted(seen));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.detail()).contains("changed elsewhere", "Load the plan again");
        assertThat(http.delete(visit + "?revision=" + seen, token).status()).isEqualTo(409);
        assertThat(http.get("/me/plan", token).body()).isEqualTo(changed.body());

        assertThat(http.delete(visit, null).status()).isEqualTo(401);
        assertThat(http.delete(visit, token).status()).isEqualTo(204);
        assertThat(http.delete(visit, token).status()).isEqualTo(204);
        assertThat(http.get("/me/plan", token).items())
                .extracting(i -> i.get("head"))
                .containsExactly("Call");
    }

    @Test
    void steps_added_at_the_same_moment_are_all_there() throws Exception {
        String hasty = Tokens.student("hasty-" + UUID.randomUUID());
        assertThat(Race.of(4, n -> http.post(ITEMS, hasty, "{\"head\":\"Step " + n + "\"}")
                        .status()))
                .containsOnly(201);
        assertThat(http.get("/me/plan", hasty).items()).hasSize(4);
    }

    private Http.Answer patch(String path, String token, String body) {
        return http.send("PATCH", path, token, body);
    }
}
