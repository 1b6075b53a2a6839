package waymark.gateway.identity;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one secret of this gateway, {@code WAYMARK_SESSION_KEY}: Base64 of at least 32 random bytes. Without it a new one
 * is made at each start, and a restart then signs everybody out.
 */
@Context
public class MasterKey {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    private final byte[] secret;

    public MasterKey(@Value("${waymark.session.key:}") String key) {
        if (key.isBlank()) {
            LOG.warn("WAYMARK_SESSION_KEY is not set: sessions end when this gateway restarts and no second one can "
                    + "share them");
            secret = new byte[32];
            new SecureRandom().nextBytes(secret);
        } else {
            secret = Base64.getDecoder().decode(key.strip().replace('-', '+').replace('_', '/'));
        }
        if (secret.length < 32) {
            throw new IllegalArgumentException("WAYMARK_SESSION_KEY must be Base64 of at least 32 random bytes");
        }
    }

    /** A 256-bit key for one purpose; it says nothing about the keys for others. */
    public SecretKeySpec key(String purpose, String algorithm) {
        return new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), purpose), algorithm);
    }

    public static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
