package waymark.backends;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as Keycloak would issue them, for people of the test's own making. */
public final class Tokens {
    private static final SharedBackend<TestIssuer> ISSUER = new SharedBackend<>(TestIssuer::start);
    private static final String AUDIENCE = "waymark-api";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private Tokens() {}

    /** A student's token. */
    public static String student(String id) {
        return of(id, "Student " + id, "student");
    }

    /** A counselor's token. */
    public static String counselor(String id) {
        return of(id, "Counselor " + id, "counselor");
    }

    /** An admin's token. */
    public static String admin(String id) {
        return of(id, "Admin " + id, "admin");
    }

    /**
     * Everybody who may ask for what somebody owns, by name, in this order: no token, the owner, another student, a
     * counselor, an admin, and the owner's expired, wrong-audience and unsigned tokens.
     */
    public static Map<String, String> callers(String owner) {
        String other = UUID.randomUUID().toString();
        var callers = new LinkedHashMap<String, String>();
        callers.put("no token", null);
        callers.put("the owner", student(owner));
        callers.put("another student", student(other));
        callers.put("a counselor", counselor(other));
        callers.put("an admin", admin(other));
        callers.put("the owner's expired token", expired(owner, "student"));
        callers.put("a token for another audience", wrongAudience(owner, "student"));
        callers.put("an unsigned token", algNone(owner, "student"));
        return callers;
    }

    /** A good token. */
    public static String of(String id, String name, String... roles) {
        return sign(claims(id, name, roles));
    }

    /** A good token that says where its person is reached, and whether they proved it. */
    public static String withEmail(String id, String name, String email, boolean verified, String... roles) {
        return sign(new JWTClaimsSet.Builder(claims(id, name, roles))
                .claim("email", email)
                .claim("email_verified", verified)
                .build());
    }

    /** A good token that ends so soon. */
    public static String ending(String id, Duration left, String... roles) {
        return sign(new JWTClaimsSet.Builder(claims(id, id, roles))
                .expirationTime(Date.from(Instant.now().plus(left)))
                .build());
    }

    /** One that ended an hour ago. */
    public static String expired(String id, String... roles) {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        return sign(new JWTClaimsSet.Builder(claims(id, id, roles))
                .issueTime(Date.from(then.minus(LIFE)))
                .expirationTime(Date.from(then))
                .build());
    }

    /** One meant for somebody else's API. */
    public static String wrongAudience(String id, String... roles) {
        return sign(new JWTClaimsSet.Builder(claims(id, id, roles))
                .audience("account")
                .build());
    }

    /** One that claims to come from elsewhere. */
    public static String wrongIssuer(String id, String... roles) {
        return sign(new JWTClaimsSet.Builder(claims(id, id, roles))
                .issuer("http://localhost:1/realms/waymark")
                .build());
    }

    /** One nobody signed ({@code alg: none}). */
    public static String algNone(String id, String... roles) {
        return new PlainJWT(claims(id, id, roles)).serialize();
    }

    /** The {@code iss} of these tokens. */
    public static String issuer() {
        return ISSUER.get().address();
    }

    /** Where their public key is served. */
    public static String jwksUri() {
        return issuer() + TestIssuer.CERTS;
    }

    private static String sign(JWTClaimsSet claims) {
        return ISSUER.get().sign(claims);
    }

    private static JWTClaimsSet claims(String id, String name, String... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(id)
                .claim("name", name)
                .claim("preferred_username", id)
                .claim("roles", List.of(roles))
                .issuer(issuer())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(java.util.UUID.randomUUID().toString())
                .build();
    }
}
