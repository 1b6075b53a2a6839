package waymark.profile.assessment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;
import waymark.profile.person.Viewer;

/** Mongo collections {@code assessments} and {@code bestMatches}, which follow the facts of quiz and recommendation. */
@Singleton
public class AssessmentStore {
    /** Longer than any record waits among the dead letters. */
    private static final Duration KEEP_DROPPED = Duration.ofDays(90);

    /** More than any cohort needs, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 5_000;

    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("startedAt"), Sorts.ascending("_id"));

    private final MongoCollection<SavedAssessment> assessments;
    private final MongoCollection<TopMatches> matches;
    private final Outbox savedAssessments;
    private final Outbox savedMatches;
    private final ErasureReceiptStore receipts;
    private final Clock clock;

    AssessmentStore(MongoDatabase database, OutboxRelay relay, ErasureReceiptStore receipts, Clock clock) {
        this.assessments = database.getCollection("assessments", SavedAssessment.class);
        this.matches = database.getCollection("bestMatches", TopMatches.class);
        this.assessments.createIndex(Indexes.ascending("person"));
        this.matches.createIndex(Indexes.ascending("person"));
        var keepTraces = new IndexOptions().expireAfter(KEEP_DROPPED.toDays(), TimeUnit.DAYS);
        this.assessments.createIndex(Indexes.ascending("droppedAt"), keepTraces);
        this.matches.createIndex(Indexes.ascending("droppedAt"), keepTraces);
        this.savedAssessments = relay.outbox(assessments);
        this.savedMatches = relay.outbox(matches);
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The assessments a viewer may see, newest first. */
    public List<Assessment> list(Viewer viewer) {
        Map<String, List<TopMatch>> tops = tops(viewer.of());
        return assessments
                .find(Filters.eq("person", viewer.of()))
                .sort(NEWEST_FIRST)
                .map(a -> withTop(a, tops))
                .into(new ArrayList<>());
    }

    /** How far each of several people is, by person: two questions, however many they are. */
    public Map<String, AssessmentStatus> standings(List<Viewer> viewers) {
        Map<String, List<AssessmentProgress>> taken = new HashMap<>();
        assessments
                .withDocumentClass(AssessmentProgress.class)
                .find(Filters.in("person", viewers.stream().map(Viewer::of).toList()))
                .projection(Projections.include("person", "items", "answered", "completedAt"))
                .sort(NEWEST_FIRST)
                .batchSize(LARGEST_BATCH)
                .forEach(t -> taken.computeIfAbsent(t.person(), p -> new ArrayList<>())
                        .add(t));
        Map<String, List<TopMatch>> best = best(taken.values().stream()
                .flatMap(all -> AssessmentStatus.latestCompleted(all).stream())
                .map(AssessmentProgress::id)
                .toList());
        Map<String, AssessmentStatus> standings = new HashMap<>();
        taken.forEach((person, all) -> standings.put(person, AssessmentStatus.of(all, best)));
        return standings;
    }

    private Map<String, List<TopMatch>> best(List<String> ids) {
        Map<String, List<TopMatch>> best = new HashMap<>();
        if (!ids.isEmpty()) {
            matches.find(Filters.in("_id", ids))
                    .projection(Projections.slice("top", AssessmentStatus.BEST))
                    .batchSize(LARGEST_BATCH)
                    .forEach(b -> best.put(b.id(), b.top()));
        }
        return best;
    }

    /** A page of them. */
    List<Assessment> list(Viewer viewer, PageRequest page) {
        Map<String, List<TopMatch>> tops = tops(viewer.of());
        return assessments
                .find(Filters.eq("person", viewer.of()))
                .sort(NEWEST_FIRST)
                .skip(page.skip())
                .limit(page.size())
                .map(a -> withTop(a, tops))
                .into(new ArrayList<>());
    }

    /** How many assessments a viewer may see. */
    public long count(Viewer viewer) {
        return assessments.countDocuments(Filters.eq("person", viewer.of()));
    }

    /** One assessment a viewer may see. */
    public Optional<Assessment> find(String id, Viewer viewer) {
        return Optional.ofNullable(assessments
                        .find(Filters.and(Filters.eq(id), Filters.eq("person", viewer.of())))
                        .first())
                .map(a -> withTop(a, tops(viewer.of())));
    }

    private Map<String, List<TopMatch>> tops(String person) {
        Map<String, List<TopMatch>> tops = new HashMap<>();
        matches.find(Filters.eq("person", person)).forEach(best -> tops.put(best.id(), best.top()));
        return tops;
    }

    private static Assessment withTop(SavedAssessment a, Map<String, List<TopMatch>> tops) {
        return Assessment.of(a, tops.getOrDefault(a.id(), List.of()));
    }

    /** Follows a fact, unless it is older than what is stored or its person was erased. */
    void follow(SavedAssessment assessment) {
        if (!receipts.isErased(assessment.person())) {
            savedAssessments.upsertIfNewer(assessment.id(), "revision", assessment.revision(), assessment);
            takeBack(assessment.person());
        }
    }

    /** Follows a fact, unless it is older than what is stored or its person was erased. */
    void follow(TopMatches best) {
        if (!receipts.isErased(best.person())) {
            savedMatches.upsertIfNewer(best.id(), "revision", best.revision(), best);
            takeBack(best.person());
        }
    }

    /** An erasure may have passed between the question and the write. */
    private void takeBack(String person) {
        if (receipts.isErased(person)) {
            erase(person);
        }
    }

    /** Drops an assessment for good: an older fact that comes late does not bring it back. */
    void drop(String sitting, long revision) {
        savedAssessments.upsertIfNewer(
                sitting, "revision", revision, new Tombstone(sitting, revision, clock.instant()));
    }

    /** Drops the matches of an assessment for good. */
    void dropMatches(String assessment, long revision) {
        savedMatches.upsertIfNewer(
                assessment, "revision", revision, new Tombstone(assessment, revision, clock.instant()));
    }

    /** Forgets the person. Returns how many assessments went. */
    public long erase(String person) {
        matches.deleteMany(Filters.eq("person", person));
        return assessments.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }
}
