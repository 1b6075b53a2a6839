package waymark.backends;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Signs tokens and serves the key they are checked with, at the paths Keycloak uses. */
record TestIssuer(JWSHeader head, JWSSigner signer, String address) {
    static final String CERTS = "/protocol/openid-connect/certs";
    private static final String REALM = "/realms/waymark";
    private static final String ID = "test";

    /**
     * By an elliptic curve, as tests sign thousands and RSA takes twenty times as long; by RSA, as Keycloak does, where
     * the property {@code test.token.algorithm} is RS256, for an application that takes no other.
     */
    static TestIssuer start() {
        JWSAlgorithm algorithm = JWSAlgorithm.parse(System.getProperty("test.token.algorithm", "ES256"));
        JWKGenerator<?> keys = algorithm.equals(JWSAlgorithm.RS256)
                ? new RSAKeyGenerator(2048)
                : new ECKeyGenerator(Curve.forJWSAlgorithm(algorithm).iterator().next());
        try {
            JWK key =
                    keys.keyID(ID).keyUse(KeyUse.SIGNATURE).algorithm(algorithm).generate();
            byte[] served = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(REALM + CERTS, exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, served.length);
                exchange.getResponseBody().write(served);
                exchange.close();
            });
            server.start();
            ShutdownHooks.close(() -> server.stop(0));
            return new TestIssuer(
                    new JWSHeader.Builder(algorithm).keyID(ID).build(),
                    new DefaultJWSSignerFactory().createJWSSigner(key, algorithm),
                    "http://localhost:" + server.getAddress().getPort() + REALM);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("No keys for test tokens", e);
        }
    }

    String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(head, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A test token cannot be signed", e);
        }
    }
}
