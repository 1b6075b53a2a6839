package waymark.content.transfer;

import io.micronaut.core.annotation.Nullable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes, never holding more than one, and never more of it than it may have. */
final class ByteLineReader {
    /** The longest line, in bytes. */
    static final int MAX = 4 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private int number;

    ByteLineReader(InputStream in) {
        this.in = in;
    }

    /** The number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end; null after the last; an empty array for one that is too long. */
    @Nullable
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            tooLong |= line.size() + at - from > MAX;
            if (!tooLong) {
                line.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return tooLong ? new byte[0] : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }
}
