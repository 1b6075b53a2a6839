package waymark.profile.roster;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Mongo collections {@code rosters} and {@code rosterGroups}: what was imported for each school last. */
@Singleton
public class RosterStore {
    private final MongoCollection<SchoolRoster> rosters;
    private final MongoCollection<RosterGroup> groups;

    RosterStore(MongoDatabase database) {
        this.rosters = database.getCollection("rosters", SchoolRoster.class);
        this.groups = database.getCollection("rosterGroups", RosterGroup.class);
        groups.createIndex(Indexes.ascending("school"));
    }

    /** A school's roster; an empty one if there is none. */
    public SchoolRoster find(String school) {
        SchoolRoster found = rosters.find(Filters.eq(school)).first();
        return found == null ? SchoolRoster.none(school) : found;
    }

    /** All classes of a school's roster. */
    public List<RosterGroup> groups(String school) {
        return groups.find(Filters.eq("school", school)).into(new ArrayList<>());
    }

    /** Writes the next one; false if another was written since this was read. */
    public boolean replace(ClientSession session, SchoolRoster next) {
        if (next.revision() == 1) {
            rosters.insertOne(session, next);
            return true;
        }
        var read = Filters.and(Filters.eq(next.id()), Filters.eq("revision", next.revision() - 1));
        return rosters.replaceOne(session, read, next).getMatchedCount() == 1;
    }

    /** Writes classes, and forgets those of these ids. */
    public void write(ClientSession session, List<RosterGroup> written, List<String> gone) {
        if (!written.isEmpty()) {
            groups.bulkWrite(
                    session,
                    written.stream()
                            .map(group -> new ReplaceOneModel<>(
                                    Filters.eq(group.id()), group, new ReplaceOptions().upsert(true)))
                            .toList());
        }
        if (!gone.isEmpty()) {
            groups.deleteMany(session, Filters.in("_id", gone));
        }
    }
}
