package waymark.profile.assessment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.edge.ReceiptStore;
import waymark.outbox.Outbox;
import waymark.outbox.Relay;
import waymark.profile.person.Viewer;

/** Mongo collections {@code assessments} and {@code bestMatches}, which follow the facts of quiz and recommendation. */
@Singleton
public class AssessmentStore {
    private final MongoCollection<SavedAssessment> assessments;
    private final MongoCollection<BestMatches> matches;
    private final Outbox savedAssessments;
    private final Outbox savedMatches;
    private final ReceiptStore receipts;

    AssessmentStore(MongoDatabase database, Relay relay, ReceiptStore receipts) {
        this.assessments = database.getCollection("assessments", SavedAssessment.class);
        this.matches = database.getCollection("bestMatches", BestMatches.class);
        this.assessments.createIndex(Indexes.ascending("person"));
        this.matches.createIndex(Indexes.ascending("person"));
        this.savedAssessments = relay.outbox(assessments);
        this.savedMatches = relay.outbox(matches);
        this.receipts = receipts;
    }

    /** The assessments a viewer may see, newest first. */
    public List<Assessment> list(Viewer viewer) {
        List<Assessment> found = new ArrayList<>();
        assessments
                .find(Filters.eq("person", viewer.of()))
                .sort(Sorts.descending("startedAt"))
                .forEach(a -> found.add(withTop(a)));
        return found;
    }

    /** One assessment a viewer may see. */
    public Optional<Assessment> find(String id, Viewer viewer) {
        return Optional.ofNullable(assessments
                        .find(Filters.and(Filters.eq(id), Filters.eq("person", viewer.of())))
                        .first())
                .map(this::withTop);
    }

    private Assessment withTop(SavedAssessment a) {
        BestMatches best = matches.find(Filters.eq(a.id())).first();
        return new Assessment(a, best == null ? List.of() : best.top());
    }

    /** Follows a fact, unless it is older than what is stored or its person was erased. */
    void follow(SavedAssessment assessment) {
        if (!receipts.forgot(assessment.person())) {
            savedAssessments.upsertIfNewer(assessment.id(), "revision", assessment.revision(), assessment);
        }
    }

    /** Follows a fact, unless it is older than what is stored or its person was erased. */
    void follow(BestMatches best) {
        if (!receipts.forgot(best.person())) {
            savedMatches.upsertIfNewer(best.id(), "revision", best.revision(), best);
        }
    }

    /** Drops what is held of one sitting. */
    void drop(String sitting) {
        assessments.deleteOne(Filters.eq(sitting));
        matches.deleteOne(Filters.eq(sitting));
    }

    /** Forgets the person. Returns how many assessments went. */
    public long erase(String person) {
        matches.deleteMany(Filters.eq("person", person));
        return assessments.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }
}
