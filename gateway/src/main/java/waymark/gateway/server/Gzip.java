package waymark.gateway.server;

import io.micronaut.core.annotation.Nullable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The form in which text is sent to readers who take it so: made once, as small as it gets (RFC 1952). */
public final class Gzip {
    private Gzip() {}

    /** Does a reader with this {@code Accept-Encoding} take gzip? What they say of it goes before a star (RFC 9110). */
    public static boolean taken(@Nullable String encodings) {
        if (encodings == null || encodings.isEmpty()) {
            return false;
        }
        boolean others = false;
        for (String each : encodings.split(",")) {
            String[] parts = each.strip().split("\\s*;\\s*");
            boolean refused = parts.length > 1 && parts[1].matches("(?i)q=0(\\.0*)?");
            if (parts[0].equalsIgnoreCase("gzip")) {
                return !refused;
            }
            others |= parts[0].equals("*") && !refused;
        }
        return others;
    }

    /** What was compressed, as it was. */
    public static byte[] unpacked(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As small as this form makes it; slow, and for what is sent many times. */
    public static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
