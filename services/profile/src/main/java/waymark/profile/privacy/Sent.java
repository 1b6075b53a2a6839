package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An answer as it is sent.
 *
 * @param json the body; not to be written to
 * @param etag its entity tag: made of the body alone, so that it is the same on every instance and after a restart
 */
record Sent(byte[] json, String etag) {

    static Sent of(byte[] json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
            return new Sent(json, '"' + HexFormat.of().formatHex(hash, 0, 16) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Does a reader who sends these tags ({@code If-None-Match}, RFC 9110) hold this body already? */
    boolean known(@Nullable String tags) {
        return tags != null
                && (tags.strip().equals("*")
                        || Arrays.stream(tags.split(","))
                                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                                .anyMatch(etag::equals));
    }
}
