package waymark.profile.task.template;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;

/** Mongo collection {@code taskTemplates}: counselors' own. */
@Singleton
public class TaskTemplateStore implements PersonalData, ExportedData {
    private final MongoCollection<TaskTemplate> templates;

    TaskTemplateStore(MongoDatabase database) {
        this.templates = database.getCollection("taskTemplates", TaskTemplate.class);
        templates.createIndex(Indexes.ascending("counselor", "createdAt", "_id"));
    }

    /** A counselor's, oldest first. */
    public List<TaskTemplate> of(String counselor) {
        return templates
                .find(Filters.eq("counselor", counselor))
                .sort(Sorts.ascending("createdAt", "_id"))
                .into(new ArrayList<>());
    }

    void insert(TaskTemplate template) {
        templates.insertOne(template);
    }

    void remove(String id, String counselor) {
        templates.deleteOne(Filters.and(Filters.eq(id), Filters.eq("counselor", counselor)));
    }

    @Override
    public String kind() {
        return "taskTemplates";
    }

    @Override
    public long eraseOf(String person) {
        return templates.deleteMany(Filters.eq("counselor", person)).getDeletedCount();
    }

    @Override
    public List<?> exported(Viewer self) {
        return of(self.of());
    }
}
