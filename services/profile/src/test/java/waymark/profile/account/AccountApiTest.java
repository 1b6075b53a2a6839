package waymark.profile.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Keycloak;
import waymark.backends.Tokens;
import waymark.profile.Accounts;
import waymark.profile.Race;
import waymark.profile.audit.AuditStore;

/** Admins change people's accounts in a real Keycloak. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountApiTest implements Backends {
    /** The demo account of the realm. */
    private static final String ADMIN = "0a8f3c52-51d6-4c0f-9d4e-1f6f7b0a5003";

    private final String admin = Tokens.of(ADMIN, "Alex Admin", "admin");
    private final Accounts accounts = new Accounts(Keycloak.shared().url());

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    AuditStore audit;

    private Http http;
    private String username;
    private String person;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Backends.super.getProperties());
        properties.put("waymark.keycloak.url", Keycloak.shared().url());
        return properties;
    }

    @BeforeEach
    void register() throws Exception {
        http = new Http(server.getURI());
        username = "hypatia-" + UUID.randomUUID();
        person = accounts.register(username);
    }

    @Test
    void a_person_is_found_by_a_part_of_their_name() {
        String part = username.substring(3, 20).toUpperCase(Locale.ROOT);
        Http.Answer found = http.get("/admin/people?q=" + part, admin);
        assertThat(found.items()).extracting(p -> p.get("id")).containsExactly(person);
        assertThat(found.body()).containsEntry("total", 1);
        assertThat(http.get("/admin/people?q=nobody-" + username, admin).items())
                .isEmpty();
        assertThat(http.get("/admin/people?q=service-account", admin).items())
                .as("programs are no people")
                .isEmpty();
        assertThat(http.get("/admin/people?q=" + "x".repeat(201), admin).status())
                .isEqualTo(422);
        assertThat(http.get("/admin/people?size=1", admin).items()).hasSize(1);
    }

    @Test
    void a_role_is_given_and_taken_and_both_are_in_the_audit_list() {
        String role = "/admin/people/" + person + "/roles/counselor";
        assertThat(http.put(role, null, "{}").status()).isEqualTo(401);
        assertThat(http.put(role, Tokens.counselor("c"), "{}").status()).isEqualTo(403);

        assertThat(http.put(role, admin, "{}").body().get("roles")).isEqualTo(List.of("student", "counselor"));
        assertThat(http.put(role, admin, "{}").status()).as("again").isEqualTo(200);
        assertThat(http.delete(role, admin).body().get("roles")).isEqualTo(List.of("student"));
        assertThat(http.put("/admin/people/" + person + "/roles/queen", admin, "{}")
                        .status())
                .isEqualTo(422);
        assertThat(history())
                .extracting(e -> e.get("what"), e -> e.get("by"), e -> e.get("name"), e -> e.get("outcome"))
                .as("what was so already is not done again")
                .containsExactly(
                        tuple("take-counselor", "Alex Admin", username, "done"),
                        tuple("give-counselor", "Alex Admin", username, "done"));
    }

    @Test
    void an_admin_is_made_and_unmade_by_another_and_nobody_unmakes_themselves() {
        Http.Answer made = http.put("/admin/people/" + person + "/roles/admin", admin, "{}");
        assertThat(made.body().get("roles")).isEqualTo(List.of("student", "admin"));
        String fresh = Tokens.of(person, "Hypatia", "admin");

        Http.Answer own = http.delete("/admin/people/" + person + "/roles/admin", fresh);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.detail()).startsWith("You cannot take the role admin from yourself.");
        assertThat(enable(fresh, false).detail()).startsWith("You cannot disable your own account.");
        assertThat(http.get("/admin/people/" + person, fresh).object("refused"))
                .containsOnlyKeys("take-admin", "disable");
        assertThat(history()).extracting(e -> e.get("outcome")).containsExactly("refused", "refused", "done");

        assertThat(http.delete("/admin/people/" + person + "/roles/admin", admin)
                        .status())
                .isEqualTo(200);
        Http.Answer after = http.put("/admin/people/" + person + "/roles/counselor", fresh, "{}");
        assertThat(after.status()).as("their token is good for minutes yet").isEqualTo(403);
        assertThat(after.detail()).startsWith("You are no admin any more");
    }

    @Test
    void two_admins_who_shut_each_other_out_at_once_are_not_both_gone() throws Exception {
        String other = accounts.register("euclid-" + UUID.randomUUID());
        for (String one : List.of(person, other)) {
            http.put("/admin/people/" + one + "/roles/admin", admin, "{}");
        }
        List<String> both = List.of(person, other);
        for (int i = 0; i < 3; i++) {
            Race.of(
                    2,
                    n -> http.delete(
                            "/admin/people/" + both.get(1 - n) + "/roles/admin",
                            Tokens.of(both.get(n), "One", "admin")));
            assertThat(both).anyMatch(one -> rolesOf(one).contains("admin"));
            both.forEach(one -> http.put("/admin/people/" + one + "/roles/admin", admin, "{}"));
        }
    }

    @Test
    void people_see_how_they_sign_in() {
        String student = "0a8f3c52-51d6-4c0f-9d4e-1f6f7b0a5001";
        Http.Answer own = http.get("/me/sign-in", Tokens.student(student));
        assertThat(own.body())
                .containsEntry("username", "student")
                .containsEntry("email", "student@example.org")
                .containsEntry("emailVerified", true)
                .containsEntry("mail", true);
        assertThat(own.list("ways"))
                .extracting(way -> way.get("kind"), way -> way.get("removable"))
                .contains(tuple("password", false));
        assertThat(http.get("/me/sign-in", Tokens.student(UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_account_is_disabled_and_opened_again_and_loses_nothing() {
        Http.Answer disabled = enable(admin, false);
        assertThat(disabled.body()).containsEntry("enabled", false).containsEntry("username", username);
        assertThat(enable(admin, true).body()).containsEntry("enabled", true).containsEntry("username", username);
        assertThat(history()).extracting(e -> e.get("what")).containsExactly("enable", "disable");
    }

    @Test
    void a_person_is_put_into_a_school_once() {
        String school =
                http.post("/admin/schools", admin, "{\"name\":\"North\"}").id();
        String path = "/admin/people/" + person + "/school";
        Http.Answer put = http.put(path, admin, "{\"school\":\"" + school + "\"}");
        assertThat(put.object("school")).containsEntry("id", school).containsEntry("name", "North");
        assertThat(http.get("/admin/schools/" + school, admin).list("counselors"))
                .singleElement()
                .satisfies(c -> assertThat(c).containsEntry("name", username).containsEntry("person", person));
        assertThat(http.put(path, admin, "{\"school\":\"" + school + "\"}").status())
                .isEqualTo(409);
        assertThat(http.put(path, admin, "{\"school\":\"none\"}").status()).isEqualTo(422);
        assertThat(history())
                .extracting(e -> e.get("school"), e -> e.get("outcome"))
                .containsExactly(tuple("North", "refused"), tuple("North", "done"));
    }

    @Test
    void nothing_is_done_to_who_is_not_there_and_programs_are_nobody() throws Exception {
        for (String nobody : List.of(UUID.randomUUID().toString(), "%2e%2e", "..%2F..", accounts.ownId())) {
            assertThat(http.get("/admin/people/" + nobody, admin).status())
                    .as(nobody)
                    .isEqualTo(404);
            assertThat(http.delete("/admin/people/" + nobody + "/sessions", admin)
                            .status())
                    .as(nobody)
                    .isEqualTo(404);
        }
    }

    @Test
    void who_was_erased_is_named_in_the_audit_list_no_more() {
        http.delete("/admin/people/" + person + "/sessions", admin);
        assertThat(stored(person)).isNotNull();
        assertThat(audit.eraseOf(person)).isEqualTo(1);
        assertThat(stored(person)).isNull();
        assertThat(history()).isEmpty();
    }

    private List<?> rolesOf(String id) {
        return (List<?>) http.get("/admin/people/" + id, admin).body().get("roles");
    }

    private @Nullable Document stored(String id) {
        return database.getCollection("accountAudit")
                .find(Filters.eq("of.id", id))
                .first();
    }

    private Http.Answer enable(String token, boolean enabled) {
        return http.send("PATCH", "/admin/people/" + person, token, "{\"enabled\":" + enabled + "}");
    }

    private List<Map<String, Object>> history() {
        return http.get("/admin/people/audit?person=" + person, admin).items();
    }
}
