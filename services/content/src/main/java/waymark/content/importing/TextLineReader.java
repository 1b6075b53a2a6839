package waymark.content.importing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import waymark.edge.RefusedException;

/** Reads a text file line by line without ever holding more than one line of bounded length. */
final class TextLineReader implements Closeable {
    /** The longest line a published table has is under 8 KiB. */
    static final int MAX = 64 * 1024;

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[32 * 1024];
    private int at;
    private int end;
    private int number;

    TextLineReader(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** The number of the line last read, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null after the last. Refuses what is too long or not UTF-8, naming file and line. */
    String next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        boolean any = false;
        while (true) {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return any ? text(line) : null;
                }
            }
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > MAX) {
                number++;
                throw refused("is longer than " + MAX + " bytes. Is this the published text file?");
            }
            if (at < end) {
                at++;
                return text(line);
            }
        }
    }

    private String text(ByteArrayOutputStream line) {
        number++;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            String bare = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (bare.indexOf('\0') >= 0) {
                throw refused("holds a zero byte. Save the file as plain UTF-8 text.");
            }
            return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
        } catch (CharacterCodingException e) {
            throw refused("is not UTF-8. Save the file as UTF-8, as it was published.");
        }
    }

    private RefusedException refused(String what) {
        return RefusedException.invalid("file-unreadable", "%s, line %d %s".formatted(file, number, what));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
