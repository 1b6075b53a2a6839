package waymark.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data as published, where it is on this machine: system property {@code waymark.data}, else beside the project. Tests
 * that need what is not there are skipped, with the reason.
 */
final class PublishedData {
    private static final Path FOLDER = Path.of(System.getProperty("waymark.data", "../../../shared/data"));

    private static @Nullable Occupations read;

    private PublishedData() {}

    /** All occupations of O*NET's release; read once, as that takes seconds. */
    static synchronized Occupations occupations() throws IOException {
        if (read == null) {
            read = Occupations.read(there("db_30_1_text.zip"));
        }
        return read;
    }

    static Path there(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), file + " is not on this machine; set waymark.data to its folder");
        return path;
    }
}
