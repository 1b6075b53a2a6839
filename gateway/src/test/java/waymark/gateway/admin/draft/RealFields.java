package waymark.gateway.admin.draft;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;

/** The form of a guide as the content service has it. */
final class RealFields {
    private static final Path FILE = Path.of("../services/content/src/main/resources/guide-fields.json");

    static final GuideFieldDefinitions FIELDS = read();

    private RealFields() {}

    /** That form with these texts in it. */
    static GuideForm typed(Map<String, String> values) {
        return new GuideForm(FIELDS, values);
    }

    private static GuideFieldDefinitions read() {
        try {
            return ObjectMapper.getDefault().readValue(Files.readAllBytes(FILE), GuideFieldDefinitions.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
