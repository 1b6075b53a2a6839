package waymark.gateway.web.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that came with a form. */
public final class Uploads {
    private Uploads() {}

    /** What is in a file; nothing where none was chosen. */
    public static InputStream of(@Nullable CompletedFileUpload file) {
        try {
            return file == null ? InputStream.nullInputStream() : file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
