package waymark.profile;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;

/** Where a word is stored in a database. */
public final class StoredWords {
    private StoredWords() {}

    /**
     * Collections in which the word is stored; that a person was erased, and under which receipt, is kept on purpose.
     */
    public static List<String> in(MongoDatabase database, String word) {
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
