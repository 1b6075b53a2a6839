package waymark.content.importing.retention;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo bucket {@code importFiles}: files of imports that were not applied, whose time is over. */
@Singleton
class OldImportFileStore implements RetainedCollection {
    private static final String BUCKET = "importFiles";

    private final GridFSBucket files;
    private final RetainedDocuments listed;

    OldImportFileStore(MongoDatabase database) {
        this.files = GridFSBuckets.create(database, BUCKET);
        this.listed = new RetainedDocuments(database.getCollection(BUCKET + ".files"), "uploadDate");
    }

    @Override
    public String kind() {
        return BUCKET;
    }

    @Override
    public RetainedDocuments retained() {
        return listed;
    }

    @Override
    public long removeOverdue(Instant before) {
        List<GridFSFile> old = files.find(listed.from(before)).into(new ArrayList<>());
        old.forEach(file -> files.delete(file.getObjectId()));
        return old.size();
    }
}
