package waymark.gateway.web.form;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that came with a form. */
public final class Uploads {
    private Uploads() {}

    /** What is in a file. */
    public static InputStream of(CompletedFileUpload file) {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
