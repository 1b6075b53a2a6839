package waymark.gateway.web.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Forms with a file. Their first field is looked at before the rest has arrived; the page reads the whole later. */
final class Multipart {
    private static final int MAX = 2_048;

    private Multipart() {}

    static boolean is(HttpRequest<?> request) {
        return request.getContentType()
                .filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches)
                .isPresent();
    }

    /** The value of the first field, if that is its name; it ends within the first 2 KB. */
    static @Nullable String first(HttpRequest<?> request, String name) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return null;
        }
        StringBuilder head = new StringBuilder();
        try (CloseableByteBody part = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                InputStream in = part.toInputStream()) {
            for (int next = in.read(); next >= 0 && head.length() < MAX; next = in.read()) {
                head.append((char) next);
                if (value(head, name) != null) {
                    return value(head, name);
                }
            }
        } catch (IOException e) {
            return null; // broken off: no token, refused
        }
        return null;
    }

    /** The first part's content, once its end is there. */
    static @Nullable String value(CharSequence start, String name) {
        String text = start.toString();
        int line = text.indexOf("\r\n");
        int body = text.indexOf("\r\n\r\n");
        if (line < 0 || body < 0 || !text.startsWith("--")) {
            return null;
        }
        int end = text.indexOf("\r\n" + text.substring(0, line), body + 2);
        boolean named = text.substring(line, body).contains("; name=\"" + name + "\"");
        byte[] value =
                end < body + 4 || !named ? null : text.substring(body + 4, end).getBytes(StandardCharsets.ISO_8859_1);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
