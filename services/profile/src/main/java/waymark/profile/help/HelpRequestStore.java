package waymark.profile.help;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.outbox.PersonalData;
import waymark.profile.cohort.Consent;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code helpRequests}. */
@Singleton
public class HelpRequestStore implements PersonalData, ExportedData, RetainedCollection {
    private static final Bson OPEN = Filters.exists("doneAt", false);

    private final MongoCollection<HelpRequest> requests;
    private final RetainedDocuments old;

    HelpRequestStore(MongoDatabase database) {
        this.requests = database.getCollection("helpRequests", HelpRequest.class);
        this.old = new RetainedDocuments(requests, "askedAt", "doneAt");
        requests.createIndex(Indexes.ascending("person"));
    }

    /** Of several students who let themselves be seen, those who wait for help, the longest waiting first. */
    public List<HelpRequest> open(List<Consent> live) {
        List<String> ids = live.stream()
                .map(consent -> HelpRequest.idOf(consent.cohort(), consent.person()))
                .toList();
        return requests.find(Filters.and(Filters.in("_id", ids), OPEN))
                .sort(Sorts.ascending("askedAt", "_id"))
                .batchSize(ids.size() + 1)
                .into(new ArrayList<>());
    }

    /** What a student asked for in the cohort of that consent, done or not. */
    public Optional<HelpRequest> find(Consent consent) {
        return Optional.ofNullable(requests.find(Filters.eq(HelpRequest.idOf(consent.cohort(), consent.person())))
                .first());
    }

    /** A person's own. */
    public List<HelpRequest> of(Viewer self) {
        return requests.find(Filters.eq("person", self.of()))
                .sort(Sorts.descending("askedAt"))
                .into(new ArrayList<>());
    }

    void write(HelpRequest request) {
        requests.replaceOne(Filters.eq(request.id()), request, new ReplaceOptions().upsert(true));
    }

    void remove(String cohort, String person) {
        requests.deleteOne(Filters.eq(HelpRequest.idOf(cohort, person)));
    }

    /** Marks it as done, if it is open. */
    public void done(Consent consent, Instant now) {
        String id = HelpRequest.idOf(consent.cohort(), consent.person());
        requests.updateOne(Filters.and(Filters.eq(id), OPEN), Updates.set("doneAt", now));
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public String kind() {
        return "helpRequests";
    }

    @Override
    public long eraseOf(String person) {
        return requests.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }

    /** A request for help in the export. */
    @Serdeable
    record ExportedRequest(@Nullable String text, Instant askedAt, @Nullable Instant doneAt) {}

    @Override
    public List<?> exported(Viewer self) {
        return of(self).stream()
                .map(request -> new ExportedRequest(request.text(), request.askedAt(), request.doneAt()))
                .toList();
    }
}
