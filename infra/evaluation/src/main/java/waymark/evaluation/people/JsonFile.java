package waymark.evaluation.people;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import waymark.edge.RefusedException;

/** A file in JSON. */
final class JsonFile {
    private JsonFile() {}

    /**
     * Reads it.
     *
     * @param what it should be, for people
     * @throws RefusedException if it is not
     */
    static <T> T read(Path file, Argument<T> type, String what) throws IOException {
        byte[] text = Files.readAllBytes(file);
        try {
            return ObjectMapper.getDefault().readValue(text, type);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw RefusedException.invalid("file-unreadable", "%s is not %s: %s".formatted(file, what, why));
        }
    }
}
