package waymark.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An OpenID provider that says whatever a test tells it to, good or bad. The good path is tested with Keycloak itself.
 */
public final class ScriptedProvider {
    /** What its token endpoint answers. */
    public record Answer(int status, String json) {}

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile RSAKey key = newKey("k1");
    private volatile Function<String, Answer> tokens = form -> new Answer(400, "{\"error\":\"invalid_grant\"}");
    private volatile boolean down;

    private ScriptedProvider(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public static ScriptedProvider start() {
        try {
            return new ScriptedProvider(HttpServer.create(new InetSocketAddress("localhost", 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String issuer() {
        return address() + "/realms/waymark";
    }

    /** From now on its token endpoint answers so to the form it gets. */
    public void tokens(Function<String, Answer> answer) {
        tokens = answer;
    }

    /** The forms its token endpoint got. */
    public List<String> asked() {
        return asked;
    }

    public void down(boolean down) {
        this.down = down;
    }

    /** It changes its key, as Keycloak does from time to time. */
    void rotate() {
        key = newKey("k" + System.nanoTime());
    }

    /** Good tokens for a person, the ID token answering that nonce. */
    public Answer good(String person, String nonce, int seconds) {
        return answer(
                sign("JWT", claims(person).claim("nonce", nonce).build()),
                sign(
                        "JWT",
                        claims(person)
                                .audience("waymark-api")
                                .claim("roles", List.of("student", "offline_access", "default-roles-waymark"))
                                .build()),
                seconds);
    }

    Answer answer(String id, String access, int seconds) {
        return new Answer(
                200,
                """
                {"token_type":"Bearer","access_token":"%s","refresh_token":"refresh-%d","id_token":"%s","expires_in":%d,"refresh_expires_in":1800}"""
                        .formatted(access, System.nanoTime(), id, seconds));
    }

    /** Claims as in a good ID token for the gateway. */
    JWTClaimsSet.Builder claims(String person) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("waymark-gateway")
                .subject(person)
                .claim("sid", "sid-" + person)
                .claim("name", "Name of " + person)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)));
    }

    String sign(String type, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        if (down) {
            answer = new Answer(503, "{}");
        } else if (path.endsWith("/.well-known/openid-configuration")) {
            answer = new Answer(200, discovery());
        } else if (path.endsWith("/certs")) {
            answer = new Answer(200, new JWKSet(key.toPublicJWK()).toString());
        } else {
            asked.add(form);
            answer = tokens.apply(form);
        }
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String discovery() {
        String base = issuer() + "/protocol/openid-connect/";
        return new com.nimbusds.jose.shaded.gson.Gson()
                .toJson(Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        base + "auth",
                        "token_endpoint",
                        base + "token",
                        "end_session_endpoint",
                        base + "logout",
                        "jwks_uri",
                        base + "certs",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256")));
    }
}
