package waymark.gateway.web.form;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import waymark.gateway.identity.MasterKey;

/**
 * Tokens that prove a request began on a page we gave to the same browser: signed, bound to the browser's cookie, and
 * different on each page, so that compressed pages give nothing away.
 */
@Singleton
public class CsrfTokenService {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private final SecretKeySpec key;

    CsrfTokenService(MasterKey secret) {
        this.key = secret.key("csrf", "HmacSHA256");
    }

    /** A token for the browser that holds that cookie. */
    public String token(String cookie) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return signed(text(salt), cookie);
    }

    /** Was this token made for the browser that holds that cookie? */
    public boolean valid(@Nullable String token, String cookie) {
        int dot = token == null ? -1 : token.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        signed(token.substring(0, dot), cookie).getBytes(StandardCharsets.UTF_8));
    }

    private String signed(String salt, String cookie) {
        return salt + "." + text(MasterKey.hmac(key, salt + "." + cookie));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
