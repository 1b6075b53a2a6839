package waymark.content.desk;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import waymark.content.guide.CategoryStore;
import waymark.content.guide.GuideFieldDefinitions;

/** What a guide is written with, for admins. */
@Controller("/admin/guide-fields")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class GuideFieldDefinitionsController {
    private final GuideFieldDefinitions fields;
    private final CategoryStore categories;

    GuideFieldDefinitionsController(CategoryStore categories, ObjectMapper json) throws IOException {
        this.categories = categories;
        try (InputStream file = GuideFieldDefinitionsController.class.getResourceAsStream("/guide-fields.json")) {
            this.fields = json.readValue(file, GuideFieldDefinitions.class);
        }
    }

    /** All fields, with the categories there are. */
    @Get
    GuideFieldDefinitions fields() {
        return fields.with(categories.all());
    }
}
