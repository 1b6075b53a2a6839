package waymark.profile.task.template;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The templates that come with Waymark, from {@code tasks/templates.json}. */
@Singleton
class TaskTemplateCatalog {
    private static final String FILE = "/tasks/templates.json";

    private final List<TaskTemplate> all;

    TaskTemplateCatalog(JsonMapper json) {
        try (InputStream in = TaskTemplateCatalog.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            all = json.readValue(in.readAllBytes(), Argument.listOf(TaskTemplate.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the order in which a year goes. */
    List<TaskTemplate> all() {
        return all;
    }
}
