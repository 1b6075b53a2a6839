package waymark.testing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Finds reads that MongoDB had to sort in its memory because no index has their order. A filter without an index is
 * refused by the tests' MongoDB itself; a list of everything is not, and would be read whole for its first page.
 */
public final class MemorySorts {
    private MemorySorts() {}

    /** What was sorted so while this ran, as commands of the driver; by whoever read this database at that time. */
    public static List<String> during(MongoDatabase database, Runnable reads) {
        database.getCollection("system.profile").drop(); // what reads that failed have left
        database.runCommand(new Document("profile", 2));
        try {
            reads.run();
        } finally {
            database.runCommand(new Document("profile", 0));
        }
        List<String> sorted = database.getCollection("system.profile")
                .find(Filters.eq("hasSortStage", true))
                .map(read -> read.get("command", Document.class).toJson())
                .into(new ArrayList<>());
        database.getCollection("system.profile").drop();
        return sorted;
    }
}
