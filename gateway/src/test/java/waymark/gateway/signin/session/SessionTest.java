package waymark.gateway.signin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static waymark.gateway.Browser.holding;

import com.mongodb.client.MongoDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.ScriptedProvider;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.keycloak.TokenSet;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest implements Portal {
    private final ScriptedProvider provider = ScriptedProvider.start();

    @Inject
    SessionService sessions;

    @Inject
    MongoDatabase database;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", provider.address());
        properties.put("waymark.keycloak.issuer", provider.issuer());
        return properties;
    }

    @BeforeEach
    void up() {
        provider.down(false);
        provider.tokens(form -> provider.good("ann", null, 300));
        provider.asked().clear();
    }

    @Test
    void nothing_in_the_database_opens_a_session_or_shows_a_token() {
        String cookie = sessions.begin(grant("secret-person", 300), null);
        Document stored = database.getCollection("sessions")
                .find(new Document("person", "secret-person"))
                .first();
        assertThat(stored.getString("_id")).isEqualTo(SessionCipher.hash(cookie));
        String raw = stored.toJson()
                + SessionCipherTest.readable(stored.get("grant", Binary.class).getData());
        assertThat(raw).doesNotContain("access-token", "refresh-token", "id-token", "\"Ann\"", cookie);
    }

    @Test
    void mongo_drops_a_session_when_it_ends() {
        assertThat(database.getCollection("sessions").listIndexes())
                .anyMatch(index -> index.get("key", Document.class).containsKey("endsAt")
                        && index.get("expireAfterSeconds") != null);
        String ended = sessions.begin(grant("ann", 300, Instant.now().minusSeconds(1)), null);
        assertThat(page(ended)).doesNotContain("Ann");
    }

    @Test
    void tokens_about_to_end_are_renewed_once_however_many_ask() throws Exception {
        String cookie = sessions.begin(grant("ann", 20), null);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> look = () -> page(cookie);
            var pages = threads.invokeAll(Stream.generate(() -> look).limit(20).toList());
            for (Future<String> page : pages) {
                assertThat(page.get()).contains("ann");
            }
        }
        assertThat(provider.asked()).hasSize(1).first().asString().contains("grant_type=refresh_token");
    }

    @Test
    void a_session_that_keycloak_has_ended_ends_here_and_its_cookie_goes() {
        String cookie = sessions.begin(grant("ann", 10), null);
        provider.tokens(form -> new ScriptedProvider.Answer(400, "{\"error\":\"invalid_grant\"}"));
        Browser browser = holding(SITE, cookie);
        assertThat(browser.get(SITE + "/sample").body()).doesNotContain("Ann");
        assertThat(browser.cookie(SITE, "__Host-waymark")).isNull();
        provider.tokens(form -> provider.good("ann", null, 300));
        assertThat(page(cookie)).doesNotContain("ann");
    }

    @Test
    void a_role_taken_away_is_gone_with_the_next_renewal() {
        String now = sessions.begin(grant("ann", 300, Instant.now().plusSeconds(1800), "admin"), null);
        assertThat(holding(SITE, now).get(SITE + "/sample/admin").statusCode()).isEqualTo(200);
        String old = sessions.begin(grant("ann", 5, Instant.now().plusSeconds(1800), "admin"), null);
        assertThat(holding(SITE, old).get(SITE + "/sample/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void while_keycloak_is_down_good_tokens_serve_and_ended_ones_wait() {
        String good = sessions.begin(grant("ann", 20), null);
        String over = sessions.begin(grant("ann", -5), null);
        provider.down(true);
        assertThat(page(good)).contains("Ann");
        Browser waiting = holding(SITE, over);
        assertThat(waiting.get(SITE + "/sample").body()).doesNotContain("Ann");
        assertThat(waiting.cookie(SITE, "__Host-waymark")).isEqualTo(over);
        provider.down(false);
        assertThat(waiting.get(SITE + "/sample").body()).contains("ann");
    }

    @Test
    void pages_need_a_role_and_say_so() {
        Browser student = holding(SITE, sessions.begin(grant("ann", 300), null));
        assertThat(student.get(SITE + "/sample/own").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = student.get(SITE + "/sample/admin");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("not open to you");
    }

    @Test
    void the_api_gets_the_sessions_token_and_no_cookie() {
        UPSTREAM.answer("GET /me", 200, "{\"id\":\"ann\"}");
        HttpResponse<String> me =
                holding(SITE, sessions.begin(grant("ann", 300), null)).get(SITE + "/api/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(UPSTREAM.asked("GET /me").getLast().header("Authorization")).contains("Bearer access-token");
        assertThat(UPSTREAM.asked("GET /me").getLast().header("Cookie")).isEmpty();
    }

    @Test
    void signing_out_ends_a_session_for_the_very_next_request() {
        UPSTREAM.answer("GET /me", 200, "{\"id\":\"ann\"}");
        Browser ann = SignedIn.as(sessions, SITE, "leaving");
        String cookie = ann.cookie(SITE, "__Host-waymark");
        String token = ann.get(SITE + "/sample").body().split(" ")[0];
        ann.get(SITE + "/api/me");
        assertThat(UPSTREAM.asked("GET /me").getLast().header("Authorization")).isPresent();
        assertThat(ann.post(SITE + "/signout", Map.of("csrf", token)).statusCode())
                .isEqualTo(303);
        holding(SITE, cookie).get(SITE + "/api/me");
        assertThat(UPSTREAM.asked("GET /me").getLast().header("Authorization")).isEmpty();
        assertThat(page(cookie)).doesNotContain("leaving");
    }

    @Test
    void a_session_ended_elsewhere_is_refused_once_it_is_read_again() {
        String cookie = sessions.begin(grant("ann", 300), null);
        assertThat(page(cookie)).contains("Ann");
        database.getCollection("sessions").deleteOne(new Document("_id", SessionCipher.hash(cookie)));
        await().atMost(SessionCache.KEPT.plusSeconds(30))
                .untilAsserted(() -> assertThat(page(cookie)).doesNotContain("Ann"));
    }

    @Test
    void with_a_session_the_api_changes_something_only_for_our_own_scripts() {
        UPSTREAM.answer("PUT /me/plan", 200, "{}");
        Browser ann = holding(SITE, sessions.begin(grant("ann", 300), null));
        String token = ann.get(SITE + "/sample").body().split(" ")[0];
        String plan = SITE + "/api/me/plan";
        String[] json = {"Content-Type", "application/json"};
        assertThat(ann.send("PUT", plan, "{}", json).statusCode()).isEqualTo(403);
        assertThat(ann.send("PUT", plan, "{}", "Content-Type", "application/json", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ann.send("PUT", plan, "{}", "Content-Type", "application/json", "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ann.send("PUT", plan, "{}", "Content-Type", "text/plain", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ann.send("PUT", plan, "{}", "Content-Type", "application/json", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(UPSTREAM.asked("PUT /me/plan")).isEmpty();
        assertThat(ann.send("PUT", plan, "{}", "Content-Type", "application/json", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ann.send("PUT", plan, "{}", "Content-Type", "application/json", "Origin", SITE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(ann.send("PUT", plan, "{}", "X-CSRF-Token", token).statusCode())
                .isEqualTo(200);
        assertThat(ann.send("PUT", plan, "{}", "Authorization", "Bearer own").statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.asked("PUT /me/plan").getLast().header("Authorization"))
                .contains("Bearer own");
    }

    @Test
    void whoever_erases_everything_is_signed_out_everywhere() {
        UPSTREAM.answer("DELETE /me", 202, "{\"receipt\":\"r\"}");
        String here = sessions.begin(grant("gone", 300), null);
        String there = sessions.begin(grant("gone", 300), null);
        Browser browser = holding(SITE, here);
        String token = browser.get(SITE + "/sample").body().split(" ")[0];
        assertThat(browser.send("DELETE", SITE + "/api/me", null, "X-CSRF-Token", token)
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(page(there)).doesNotContain("Ann"));
    }

    @Test
    void a_sitting_that_could_not_be_claimed_at_sign_in_is_claimed_later() {
        String cookie = sessions.begin(grant("ann", 300), "sitting-0123456789");
        UPSTREAM.answer("POST /sittings/sitting-0123456789/claim", 503, "{}");
        page(cookie);
        UPSTREAM.answer("POST /sittings/sitting-0123456789/claim", 200, "{}");
        page(cookie);
        assertThat(UPSTREAM.asked("POST /sittings/sitting-0123456789/claim")).hasSize(2);
        page(cookie);
        assertThat(UPSTREAM.asked("POST /sittings/sitting-0123456789/claim")).hasSize(2);
    }

    private static String page(String cookie) {
        return holding(SITE, cookie).get(SITE + "/sample").body();
    }

    private static TokenSet grant(String person, int seconds) {
        return grant(person, seconds, Instant.now().plusSeconds(1800));
    }

    private static TokenSet grant(String person, int seconds, Instant until, String... roles) {
        return new TokenSet(
                person,
                "sid-" + person,
                "Ann",
                Set.of(roles),
                "access-token",
                "refresh-token-" + System.nanoTime(),
                "id-token",
                Instant.now().plusSeconds(seconds),
                until);
    }
}
