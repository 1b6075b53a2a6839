package waymark.profile.consent;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import waymark.profile.cohort.ConsentText;

/**
 * Mongo collection {@code consentTexts}: since when each version of {@link ConsentText} is the one that is asked for
 * here. A release brings a text, and a portal is brought up to it when it suits those who run it.
 */
@Singleton
public class ConsentTextStore {
    private final Instant since;

    ConsentTextStore(MongoDatabase database, Clock clock) {
        Document noted = database.getCollection("consentTexts")
                .findOneAndUpdate(
                        Filters.eq(ConsentText.CURRENT),
                        Updates.setOnInsert("since", clock.instant()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        this.since = Objects.requireNonNull(noted).getDate("since").toInstant();
    }

    /** Since when students are asked to agree to the text of today. */
    public Instant askedSince() {
        return since;
    }
}
