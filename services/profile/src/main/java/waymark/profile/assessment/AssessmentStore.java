package waymark.profile.assessment;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collections {@code assessments} and {@code bestMatches}, which follow the facts of quiz and recommendation. */
@Singleton
public class AssessmentStore implements RetainedCollection {
    /** More than any cohort needs, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 5_000;

    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("startedAt"), Sorts.ascending("_id"));

    private final MongoCollection<SavedAssessment> assessments;
    private final MongoCollection<TopMatches> matches;
    private final RetainedDocuments dropped;
    private final RetainedDocuments droppedMatches;
    private final Outbox savedAssessments;
    private final Outbox savedMatches;
    private final ErasureReceiptStore receipts;
    private final PersonStore people;
    private final Clock clock;

    AssessmentStore(
            MongoDatabase database, OutboxRelay relay, ErasureReceiptStore receipts, PersonStore people, Clock clock) {
        this.assessments = database.getCollection("assessments", SavedAssessment.class);
        this.matches = database.getCollection("bestMatches", TopMatches.class);
        this.assessments.createIndex(Indexes.ascending("person"));
        this.matches.createIndex(Indexes.ascending("person"));
        this.dropped = new RetainedDocuments(assessments, "droppedAt");
        this.droppedMatches = new RetainedDocuments(matches, "droppedAt");
        this.savedAssessments = relay.outbox(assessments);
        this.savedMatches = relay.outbox(matches);
        this.receipts = receipts;
        this.people = people;
        this.clock = clock;
    }

    /** The assessments a viewer may see, newest first. */
    public List<Assessment> list(Viewer viewer) {
        return withTops(found(viewer), viewer);
    }

    /** A page of them. */
    List<Assessment> list(Viewer viewer, PageRequest page) {
        return withTops(found(viewer).skip(page.skip()).limit(page.size()), viewer);
    }

    private FindIterable<SavedAssessment> found(Viewer viewer) {
        return assessments.find(Filters.eq("person", viewer.of())).sort(NEWEST_FIRST);
    }

    private List<Assessment> withTops(FindIterable<SavedAssessment> some, Viewer viewer) {
        Map<String, List<TopMatch>> tops = new HashMap<>();
        matches.find(Filters.eq("person", viewer.of())).forEach(best -> tops.put(best.id(), best.shownTo(viewer)));
        return some.map(a -> Assessment.of(a, tops.getOrDefault(a.id(), List.of())))
                .into(new ArrayList<>());
    }

    /** How far each of several people is, by person: two questions, however many they are. */
    public Map<String, AssessmentStatus> statuses(List<Viewer> viewers) {
        Map<String, List<AssessmentStatus.Progress>> taken = new HashMap<>();
        assessments
                .withDocumentClass(AssessmentStatus.Progress.class)
                .find(Filters.in("person", viewers.stream().map(Viewer::of).toList()))
                .projection(Projections.include("person", "items", "answered", "completedAt"))
                .sort(NEWEST_FIRST)
                .batchSize(LARGEST_BATCH)
                .forEach(t -> taken.computeIfAbsent(t.person(), p -> new ArrayList<>())
                        .add(t));
        Map<String, List<TopMatch>> best = best(taken.values().stream()
                .flatMap(all -> AssessmentStatus.latestCompleted(all).stream())
                .map(AssessmentStatus.Progress::id)
                .toList());
        Map<String, AssessmentStatus> statuses = new HashMap<>();
        taken.forEach((person, all) -> statuses.put(person, AssessmentStatus.of(all, best)));
        return statuses;
    }

    private Map<String, List<TopMatch>> best(List<String> ids) {
        Map<String, List<TopMatch>> best = new HashMap<>();
        if (!ids.isEmpty()) {
            matches.find(Filters.in("_id", ids))
                    .projection(TopMatches.first(AssessmentStatus.BEST))
                    .batchSize(LARGEST_BATCH)
                    .forEach(b -> best.put(b.id(), b.plain()));
        }
        return best;
    }

    /** How many assessments a viewer may see. */
    public long count(Viewer viewer) {
        return assessments.countDocuments(Filters.eq("person", viewer.of()));
    }

    /** One assessment a viewer may see. */
    Optional<Assessment> find(String id, Viewer viewer) {
        Bson theirs = Filters.and(Filters.eq(id), Filters.eq("person", viewer.of()));
        return withTops(assessments.find(theirs), viewer).stream().findFirst();
    }

    /** Follows a fact, unless it is older than what is stored or its person was erased. */
    void follow(SavedAssessment assessment) {
        if (!receipts.isErased(assessment.person())) {
            savedAssessments.upsertIfNewer(assessment.id(), "revision", assessment.revision(), assessment);
            eraseIfErased(assessment.person());
        }
    }

    /** Follows a fact, unless it is older than what is stored or its person was erased. */
    void follow(TopMatches best) {
        if (!receipts.isErased(best.person())) {
            TopMatches kept = matches.find(Filters.eq(best.id())).first();
            savedMatches.upsertIfNewer(best.id(), "revision", best.revision(), best.after(kept));
            eraseIfErased(best.person());
        }
    }

    /** An erasure may have passed between the question and the write. */
    private void eraseIfErased(String person) {
        if (receipts.isErased(person)) {
            erase(person);
        }
    }

    /** Drops an assessment for good: an older fact that comes late does not bring it back. */
    void drop(String sitting, long revision) {
        drop(assessments, savedAssessments, sitting, revision);
    }

    /** Drops the matches of an assessment for good. */
    void dropMatches(String assessment, long revision) {
        drop(matches, savedMatches, assessment, revision);
    }

    private void drop(MongoCollection<?> all, Outbox outbox, String id, long revision) {
        Document before = all.withDocumentClass(Document.class)
                .find(Filters.eq(id))
                .projection(Projections.include("person"))
                .first();
        boolean dropped = outbox.upsertIfNewer(id, "revision", revision, new Tombstone(id, revision, clock.instant()));
        // Most are visitors' and were never anybody's here.
        if (dropped && before != null && before.getString("person") != null) {
            people.noteRemoval(before.getString("person"));
        }
    }

    @Override
    public String kind() {
        return "droppedAssessments";
    }

    @Override
    public RetainedDocuments retained() {
        return dropped;
    }

    @Override
    public long removeOverdue(Instant before) {
        droppedMatches.remove(before);
        return dropped.remove(before);
    }

    /** Forgets the person. Returns how many assessments went. */
    public long erase(String person) {
        matches.deleteMany(Filters.eq("person", person));
        return assessments.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }
}
