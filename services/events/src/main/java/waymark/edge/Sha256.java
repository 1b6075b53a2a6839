package waymark.edge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Digests by SHA-256 (FIPS 180-4): 32 bytes that stand for a content. */
public final class Sha256 {
    private Sha256() {}

    /** The digest of these bytes. */
    public static byte[] of(byte[] content) {
        return of(List.of(ByteBuffer.wrap(content)));
    }

    /** The digest of all these bytes, one after the other. */
    public static byte[] of(List<ByteBuffer> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The digest of a text in UTF-8. */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first so many bytes of the digest (32 at the most), as hexadecimal digits. */
    public static String hex(byte[] content, int bytes) {
        return HexFormat.of().formatHex(of(content), 0, bytes);
    }

    /** The digest of a text in UTF-8, as 64 hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
