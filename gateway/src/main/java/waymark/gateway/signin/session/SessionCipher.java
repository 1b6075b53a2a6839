package waymark.gateway.signin.session;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import waymark.edge.Sha256;
import waymark.gateway.identity.MasterKey;

/** Encrypts what the session store keeps (JWE, RFC 7516, with AES-256-GCM). */
@Singleton
public class SessionCipher {
    private final SecretKey key;

    SessionCipher(MasterKey secret) {
        this.key = secret.key("sessions", "AES");
    }

    /** Encrypts for one owner: under another's name it does not open. */
    public byte[] seal(byte[] plain, String owner) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(owner)
                .build();
        JWEObject sealed = new JWEObject(header, new Payload(plain));
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return sealed.serialize().getBytes(StandardCharsets.US_ASCII);
    }

    /** Decrypts; empty when the key, the owner or the content is not the one that was sealed. */
    public Optional<byte[]> open(byte[] sealed, String owner) {
        try {
            JWEObject parsed = JWEObject.parse(new String(sealed, StandardCharsets.US_ASCII));
            parsed.decrypt(new DirectDecrypter(key));
            return owner.equals(parsed.getHeader().getKeyID())
                    ? Optional.of(parsed.getPayload().toBytes())
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the store keeps instead of a cookie's value. */
    public static String hash(String cookie) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(cookie));
    }
}
