package waymark.profile.task.template;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
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

    /** A template as the file has it: the stored form calls its id otherwise. */
    @Serdeable
    record Entry(
            String id,
            String name,
            String kind,
            int count,
            @Nullable String head,
            @Nullable String text,
            boolean fresh,
            int days) {
        TaskTemplate template() {
            return new TaskTemplate(id, null, name, kind, count, null, head, text, fresh, days, null);
        }
    }

    TaskTemplateCatalog(JsonMapper json) {
        try (InputStream in = TaskTemplateCatalog.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            all = json.readValue(in.readAllBytes(), Argument.listOf(Entry.class)).stream()
                    .map(Entry::template)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the order in which a year goes. */
    List<TaskTemplate> all() {
        return all;
    }
}
