package waymark.profile.roster;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import waymark.edge.Caller;
import waymark.outbox.PersonalData;
import waymark.profile.cohort.Cohort;
import waymark.profile.person.ExportedData;
import waymark.profile.person.VerifiedEmailClaim;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code rosterPeople}: the students of schools' rosters. */
@Singleton
public class RosterPersonStore implements PersonalData, ExportedData, VerifiedEmailClaim, RetainedCollection {
    /** A school's students are read in one piece. */
    private static final int LARGEST_BATCH = 20_000;

    private static final int TOGETHER = 1_000;

    private final MongoCollection<RosterPerson> people;
    private final RetainedDocuments unclaimed;

    RosterPersonStore(MongoDatabase database) {
        this.people = database.getCollection("rosterPeople", RosterPerson.class);
        this.unclaimed = new RetainedDocuments(people, "at", Filters.exists("person", false));
        people.createIndex(Indexes.ascending("school"));
        people.createIndex(Indexes.ascending("person"), present("person"));
        people.createIndex(Indexes.ascending("email"), present("email"));
        people.createIndex(Indexes.ascending("enrollments.cohort", "name"));
    }

    private static IndexOptions present(String field) {
        return new IndexOptions().partialFilterExpression(Filters.exists(field));
    }

    /** All students of a school's roster. */
    public List<RosterPerson> of(String school) {
        return people.find(Filters.eq("school", school))
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>());
    }

    /** Who is invited to a group, by name. */
    List<RosterPerson> in(Cohort cohort) {
        return people.find(Filters.eq("enrollments.cohort", cohort.id()))
                .sort(Sorts.ascending("name"))
                .into(new ArrayList<>());
    }

    /** What rosters say of the viewer. */
    List<RosterPerson> of(Viewer self) {
        return people.find(Filters.eq("person", self.of())).into(new ArrayList<>());
    }

    /** Whoever waits for that address is that person from now on. */
    @Override
    public void claim(Caller caller) {
        if (caller.verifiedEmail() != null) {
            Bson waiting = Filters.and(Filters.eq("email", caller.verifiedEmail()), Filters.exists("person", false));
            people.updateMany(waiting, Updates.set("person", caller.id()));
        }
    }

    /** Removes one, who is there under another id from then on. */
    public void remove(ClientSession session, String id) {
        people.deleteOne(session, Filters.eq(id));
    }

    /**
     * Writes many, a thousand at once. In order: after one that fails the transaction is over, and what was sent then
     * would look like a passing trouble, for which all is tried again and again.
     */
    public void write(ClientSession session, List<? extends WriteModel<RosterPerson>> writes) {
        for (int from = 0; from < writes.size(); from += TOGETHER) {
            people.bulkWrite(session, writes.subList(from, Math.min(from + TOGETHER, writes.size())));
        }
    }

    /** Students of rosters whom no account ever turned out to be. */
    @Override
    public RetainedDocuments retained() {
        return unclaimed;
    }

    @Override
    public String kind() {
        return "rosters";
    }

    @Override
    public long eraseOf(String person) {
        return people.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }

    /** A school's entry about somebody, in their export. */
    @Serdeable
    record Rostered(
            String school, String sourcedId, String name, @Nullable String email, List<String> classes, Instant at) {}

    @Override
    public List<?> exported(Viewer self) {
        return of(self).stream()
                .map(p -> new Rostered(
                        p.school(),
                        p.sourcedId(),
                        p.name(),
                        p.email(),
                        p.enrollments().stream()
                                .map(RosterPerson.Enrollment::schoolClass)
                                .toList(),
                        p.at()))
                .toList();
    }
}
