package waymark.profile.overview;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import waymark.backends.Http;

/** Reads people's first pages as if they had been there at a time of the test's choice. */
record OverviewReader(Http http, MongoDatabase database) {

    /** That person was on the page then. */
    void hereLast(String person, Instant at) {
        database.getCollection("people", Document.class)
                .updateOne(Filters.eq(person), Updates.set("lastVisit", Date.from(at)));
    }

    /** The page of whoever has that token. */
    Map<String, Object> of(String token) {
        return http.get("/me/overview", token).body();
    }

    /** What is new on it, in words. */
    List<String> news(String token) {
        return ((List<?>) of(token).get("news"))
                .stream()
                        .map(entry -> (String) ((Map<?, ?>) entry).get("words"))
                        .toList();
    }
}
