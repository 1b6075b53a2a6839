package waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.keycloak.TokenSet;
import waymark.gateway.signin.session.SessionService;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackchannelTest implements Portal {
    private final ScriptedProvider provider = ScriptedProvider.start();

    @Inject
    SessionService sessions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", provider.address());
        properties.put("waymark.keycloak.issuer", provider.issuer());
        return properties;
    }

    @Test
    void a_logout_token_ends_the_sessions_of_its_sid_and_no_others() throws KeycloakDown {
        String hers = begin("bea", "sid-1");
        String elsewhere = begin("bea", "sid-2");
        readJustNow(hers, elsewhere);
        assertThat(send(provider.sign("logout+jwt", claims("bea", "sid-1").build())))
                .isEqualTo(200);
        assertThat(sessions.recent(hers)).isNull();
        assertThat(sessions.find(hers)).isEmpty();
        assertThat(sessions.find(elsewhere)).isPresent();
    }

    @Test
    void without_a_sid_all_of_the_persons_sessions_end() throws KeycloakDown {
        String one = begin("cleo", "sid-3");
        String two = begin("cleo", "sid-4");
        String other = begin("dan", "sid-5");
        readJustNow(one, two, other);
        assertThat(send(provider.sign("logout+jwt", claims("cleo", null).build())))
                .isEqualTo(200);
        assertThat(sessions.find(one)).isEmpty();
        assertThat(sessions.find(two)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void forged_and_misused_tokens_end_nothing() throws KeycloakDown {
        String session = begin("eve", "sid-6");
        refused("an ID token", provider.sign("JWT", claims("eve", "sid-6").build()));
        refused("no type", provider.sign("", claims("eve", "sid-6").build()));
        refused(
                "a nonce",
                provider.sign(
                        "logout+jwt", claims("eve", "sid-6").claim("nonce", "n").build()));
        refused(
                "no event",
                provider.sign(
                        "logout+jwt",
                        claims("eve", "sid-6").claim("events", null).build()));
        refused(
                "another event",
                provider.sign(
                        "logout+jwt",
                        claims("eve", "sid-6")
                                .claim("events", Map.of("x", Map.of()))
                                .build()));
        refused(
                "another issuer",
                provider.sign(
                        "logout+jwt",
                        claims("eve", "sid-6").issuer("http://evil.example").build()));
        refused(
                "another client",
                provider.sign(
                        "logout+jwt", claims("eve", "sid-6").audience("other").build()));
        refused(
                "over",
                provider.sign(
                        "logout+jwt",
                        claims("eve", "sid-6")
                                .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                                .build()));
        refused(
                "valid for long",
                provider.sign(
                        "logout+jwt",
                        claims("eve", "sid-6")
                                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                                .build()));
        refused(
                "no end",
                provider.sign(
                        "logout+jwt",
                        claims("eve", "sid-6").expirationTime(null).build()));
        refused(
                "no id",
                provider.sign("logout+jwt", claims("eve", "sid-6").jwtID(null).build()));
        refused("unsigned", new PlainJWT(claims("eve", "sid-6").build()).serialize());
        refused(
                "another's key",
                ScriptedProvider.start()
                        .sign("logout+jwt", claims("eve", "sid-6").build()));
        refused("rubbish", "rubbish");
        refused("nothing", "");
        assertThat(sessions.find(session)).isPresent();
    }

    @Test
    void a_token_works_once() {
        String token = provider.sign("logout+jwt", claims("fay", "sid-7").build());
        assertThat(send(token)).isEqualTo(200);
        assertThat(send(token)).isEqualTo(400);
    }

    private void readJustNow(String... cookies) throws KeycloakDown {
        for (String cookie : cookies) {
            assertThat(sessions.find(cookie)).isPresent();
            assertThat(sessions.recent(cookie)).isNotNull();
        }
    }

    private void refused(String what, String token) {
        assertThat(send(token)).as(what).isEqualTo(400);
    }

    private static int send(String token) {
        return new Browser()
                .post(SITE + "/signout/backchannel", Map.of("logout_token", token))
                .statusCode();
    }

    private JWTClaimsSet.Builder claims(String person, String sid) {
        return provider.claims(person)
                .claim("name", null)
                .claim("sid", sid)
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private String begin(String person, String sid) {
        Instant later = Instant.now().plusSeconds(600);
        return sessions.begin(new TokenSet(person, sid, "N", Set.of(), "a", "r", "i", later, later), null);
    }
}
