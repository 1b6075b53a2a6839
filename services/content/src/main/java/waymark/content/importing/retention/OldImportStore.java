package waymark.content.importing.retention;

import com.mongodb.client.MongoDatabase;
import jakarta.inject.Singleton;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code imports}: those whose time is over. */
@Singleton
class OldImportStore implements RetainedCollection {
    private final RetainedDocuments imports;

    OldImportStore(MongoDatabase database) {
        this.imports = new RetainedDocuments(database.getCollection("imports"), "at");
    }

    @Override
    public String kind() {
        return "imports";
    }

    @Override
    public RetainedDocuments retained() {
        return imports;
    }
}
