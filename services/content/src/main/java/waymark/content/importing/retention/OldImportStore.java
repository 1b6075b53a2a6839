package waymark.content.importing.retention;

import com.mongodb.client.MongoDatabase;
import jakarta.inject.Singleton;
import java.time.Instant;
import waymark.retention.Overdue;
import waymark.retention.Retained;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code imports}: those whose time is over. */
@Singleton
class OldImportStore implements Retained {
    private final RetainedDocuments imports;

    OldImportStore(MongoDatabase database) {
        this.imports = new RetainedDocuments(database.getCollection("imports"), "at");
    }

    @Override
    public String kind() {
        return "imports";
    }

    @Override
    public Overdue overdue(Instant before) {
        return imports.overdue(before);
    }

    @Override
    public long removeOverdue(Instant before) {
        return imports.remove(before);
    }
}
