package waymark.local;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on a phone does: makes one-time codes (RFC 6238, with SHA-1, half a minute and six digits). */
record Totp(byte[] key) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** With the key as people type it, in Base32 with blanks. */
    static Totp of(String typed) {
        String letters = typed.replaceAll("\\s", "");
        ByteBuffer key = ByteBuffer.allocate(letters.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : letters.toCharArray()) {
            held = (held << 5 | ALPHABET.indexOf(letter)) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.put((byte) (held >> bits));
            }
        }
        return new Totp(key.array());
    }

    /**
     * The code of that time.
     *
     * @param later so many half minutes after it; Keycloak takes the next one too
     */
    String code(Instant at, int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(at.getEpochSecond() / 30 + later)
                    .array());
            int offset = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
