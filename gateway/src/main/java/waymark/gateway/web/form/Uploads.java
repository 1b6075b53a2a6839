package waymark.gateway.web.form;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Files that came with a form. */
public final class Uploads {
    private Uploads() {}

    public static Supplier<InputStream> of(CompletedFileUpload file) {
        return () -> {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
