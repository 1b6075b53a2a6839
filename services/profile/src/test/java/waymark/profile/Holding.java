package waymark.profile;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;

/** Where a word is held in a database. */
final class Holding {
    private Holding() {}

    /** Collections that hold the word; that a person was erased, and under which receipt, is held on purpose. */
    static List<String> of(MongoDatabase database, String word) {
        List<String> found = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            if (!List.of("forgotten", "erasures").contains(collection)) {
                database.getCollection(collection).find().forEach(d -> {
                    if (d.toJson().contains(word)) {
                        found.add(collection);
                    }
                });
            }
        }
        return found;
    }
}
