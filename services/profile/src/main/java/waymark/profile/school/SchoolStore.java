package waymark.profile.school;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.edge.PageRequest;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;

/** Mongo collection {@code schools}. */
@Singleton
public class SchoolStore {
    private final MongoCollection<School> schools;
    private final Outbox outbox;

    SchoolStore(MongoDatabase database, OutboxRelay relay) {
        this.schools = database.getCollection("schools", School.class);
        this.outbox = relay.outbox(schools);
        schools.createIndex(Indexes.ascending("name", "_id"));
        schools.createIndex(
                Indexes.ascending("sourcedId"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("sourcedId")));
    }

    /** False if another school has the same {@code sourcedId}. */
    public boolean insert(School school) {
        return outbox.insert(school.id(), school);
    }

    /** Writes the next state; false if it was changed since it was read. */
    public boolean replace(School read, School next) {
        return outbox.replace(read.id(), read.revision(), next);
    }

    /** The same together with what else is written in a session. */
    public boolean replace(ClientSession session, School read, School next) {
        Bson unchanged = Filters.and(Filters.eq(read.id()), Filters.eq("revision", read.revision()));
        return schools.replaceOne(session, unchanged, next).getMatchedCount() == 1;
    }

    /** The school of that id. */
    public Optional<School> find(String id) {
        return Optional.ofNullable(schools.find(Filters.eq(id)).first());
    }

    /** A page of all schools, by name. */
    public List<School> list(PageRequest page) {
        return page.of(schools.find(Filters.gte("name", "")).sort(Sorts.ascending("name", "_id")));
    }

    /** How many schools there are. */
    public long count() {
        return schools.estimatedDocumentCount();
    }

    /** Those that their own systems call so. */
    public List<School> known(Collection<String> sourcedIds) {
        return schools.find(Filters.in("sourcedId", sourcedIds)).into(new ArrayList<>());
    }
}
