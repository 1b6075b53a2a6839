package waymark.content.links;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The head of an HTTP answer; its body is never read.
 *
 * @param location the Location header, if there was one
 */
record ResponseHead(int status, @Nullable String location) {
    private static final int MAX = 8 * 1024;

    /** Reads no more than the head, and of that at most 8 KB. */
    static ResponseHead read(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int status = 0;
        String location = null;
        for (int read = 0; read < MAX; read++) {
            int next = in.read();
            if (next != '\n' && next != -1) {
                line.append((char) next);
                continue;
            }
            String text = line.toString().strip();
            line.setLength(0);
            if (status == 0) {
                status = status(text);
            } else if (text.isEmpty() || next == -1) {
                break;
            } else if (location == null && text.regionMatches(true, 0, "Location:", 0, 9)) {
                location = new String(
                        text.substring(9).strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        if (status == 0) {
            throw new IOException("no answer in HTTP");
        }
        return new ResponseHead(status, location);
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/\\d(\\.\\d)? [1-9]\\d\\d( .*)?")) {
            throw new IOException("no answer in HTTP");
        }
        int from = line.indexOf(' ') + 1;
        return Integer.parseInt(line.substring(from, from + 3));
    }

    boolean redirects() {
        return location != null && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
    }

    boolean forGood() {
        return status == 301 || status == 308;
    }
}
