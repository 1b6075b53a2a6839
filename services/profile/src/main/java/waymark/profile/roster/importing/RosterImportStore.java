package waymark.profile.roster.importing;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
import waymark.edge.Caller;
import waymark.outbox.PersonalData;
import waymark.profile.person.VerifiedEmailClaim;
import waymark.profile.roster.comparison.PersonChange;
import waymark.retention.RetentionTable;

/**
 * Mongo collections {@code rosterImports} and {@code rosterChanges}: what imports would do and did. Of one that is not
 * applied everything goes soon; of one that was, what it did to students goes at once and the rest later.
 */
@Singleton
class RosterImportStore implements PersonalData, VerifiedEmailClaim {
    private static final Duration REMEMBERED = RetentionTable.of("rosterImports");
    private static final int LATEST = 20;
    private static final int LARGEST_BATCH = 20_000;

    private final MongoCollection<RosterImport> imports;
    private final MongoCollection<PersonChange> changes;
    private final Clock clock;

    RosterImportStore(MongoDatabase database, Clock clock) {
        this.imports = database.getCollection("rosterImports", RosterImport.class);
        this.changes = database.getCollection("rosterChanges", PersonChange.class);
        this.clock = clock;
        imports.createIndex(Indexes.compoundIndex(Indexes.ascending("school"), Indexes.descending("at")));
        imports.createIndex(Indexes.ascending("by.id"));
        changes.createIndex(Indexes.ascending("roster", "what", "next.name"));
        changes.createIndex(Indexes.ascending("next.person"), present("next.person"));
        changes.createIndex(Indexes.ascending("next.email"), present("next.email"));
        var goes = new IndexOptions().expireAfter(0L, TimeUnit.SECONDS);
        imports.createIndex(Indexes.ascending("goesAt"), goes);
        changes.createIndex(Indexes.ascending("goesAt"), goes);
    }

    private static IndexOptions present(String field) {
        return new IndexOptions().partialFilterExpression(Filters.exists(field));
    }

    /** Keeps one that was compared. */
    void keep(RosterImport run, List<PersonChange> people) {
        if (!people.isEmpty()) {
            changes.insertMany(people);
        }
        imports.insertOne(run);
    }

    /** An import of a school. */
    Optional<RosterImport> find(String school, String id) {
        return Optional.ofNullable(imports.find(Filters.and(Filters.eq(id), Filters.eq("school", school)))
                .first());
    }

    /** The latest of a school, newest first, without what became of single classes. */
    List<RosterImport> latest(String school) {
        return imports.find(Filters.eq("school", school))
                .projection(Projections.exclude("groups", "leftOut", "notes", "next.terms"))
                .sort(Sorts.descending("at"))
                .limit(LATEST)
                .into(new ArrayList<>());
    }

    /** What it does with students. */
    List<PersonChange> people(RosterImport run) {
        return changes.find(Filters.eq("roster", run.id()))
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>());
    }

    /** The first of them, those of a kind together, by name. */
    List<PersonChange> people(RosterImport run, int most) {
        return changes.find(Filters.eq("roster", run.id()))
                .sort(Sorts.ascending("what", "next.name"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Notes that it was applied, together with what else is written in a session; false if it was before. */
    boolean applied(ClientSession session, RosterImport run) {
        Instant now = clock.instant();
        Bson open = Filters.and(Filters.eq(run.id()), Filters.exists("appliedAt", false));
        Bson done = Updates.combine(Updates.set("appliedAt", now), Updates.set("goesAt", now.plus(REMEMBERED)));
        return imports.updateOne(session, open, done).getMatchedCount() == 1;
    }

    /** Forgets what it does with students. */
    void forgetPeople(RosterImport run) {
        changes.deleteMany(Filters.eq("roster", run.id()));
    }

    @Override
    public void claim(Caller caller) {
        if (caller.verifiedEmail() != null) {
            Bson waiting =
                    Filters.and(Filters.eq("next.email", caller.verifiedEmail()), Filters.exists("next.person", false));
            changes.updateMany(waiting, Updates.set("next.person", caller.id()));
        }
    }

    @Override
    public String kind() {
        return "rosterImports";
    }

    @Override
    public long eraseOf(String person) {
        return changes.deleteMany(Filters.eq("next.person", person)).getDeletedCount()
                + imports.updateMany(Filters.eq("by.id", person), Updates.unset("by"))
                        .getModifiedCount();
    }
}
