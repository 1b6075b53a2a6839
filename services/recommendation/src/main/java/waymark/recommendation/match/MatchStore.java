package waymark.recommendation.match;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.edge.UnavailableException;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;
import waymark.outbox.PersonalData;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.instrument.GivenAnswers;

/**
 * Mongo collection {@code matches}. An owned assessment's matches open to its owner only, a visitor's to whoever holds
 * its unguessable id. Ids of erased assessments are remembered as those of erased people are, so that a late fact
 * brings nothing back.
 */
@Singleton
public class MatchStore implements PersonalData {
    private static final int ATTEMPTS = 20;
    private static final Bson PRESENT = Filters.exists("erased", false);
    private static final String INSTRUMENT_REVISION = "answers.instrumentRevision";
    private static final Bson STATE = Projections.include("person", "revision", "erased");

    private final MongoCollection<AssessmentRanking> matches;
    private final Outbox outbox;
    private final ErasureReceiptStore receipts;
    private final Clock clock;
    private final Awaited awaited = new Awaited(Duration.ofMillis(250));
    private final List<Consumer<AssessmentRanking>> followers = new CopyOnWriteArrayList<>();

    MatchStore(MongoDatabase database, OutboxRelay relay, ErasureReceiptStore receipts, Clock clock) {
        this.matches = database.getCollection("matches", AssessmentRanking.class);
        this.outbox = relay.outbox(matches);
        this.receipts = receipts;
        this.clock = clock;
        matches.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("completedAt")));
    }

    /** The matches of an assessment, if this reader may see them. */
    Optional<AssessmentRanking> find(String assessment, @Nullable Caller reader) {
        Optional<AssessmentRanking> found = one(Filters.eq(assessment));
        found.ifPresent(m -> admit(m.person(), reader));
        return found;
    }

    /**
     * The same, and if there are none yet, as soon as they are written, at the latest after that time: a completed quiz
     * is ranked within milliseconds.
     */
    Optional<AssessmentRanking> find(String assessment, @Nullable Caller reader, Duration wait) {
        return awaited.await(assessment, wait, () -> find(assessment, reader));
    }

    /** Was the assessment, as far as this service was told, never erased? Then its matches may still come. */
    boolean mayCome(String assessment) {
        return !receipts.isErased(assessment);
    }

    /**
     * The revision of an assessment's matches, if this reader may see them. A third of the price of {@link #find}: the
     * database looks an id up and nothing else, and three fields are read.
     */
    Optional<Long> revision(String assessment, @Nullable Caller reader) {
        Document kept = matches.find(Filters.eq(assessment), Document.class)
                .projection(STATE)
                .first();
        if (kept == null || kept.containsKey("erased")) {
            return Optional.empty();
        }
        admit(kept.getString("person"), reader);
        return Optional.of(kept.getLong("revision"));
    }

    private static void admit(@Nullable String person, @Nullable Caller reader) {
        Caller.requireOwner(person, reader, "These matches belong to someone else.");
    }

    /** A page of the owner's own, newest assessment first. */
    List<AssessmentRanking> list(Caller owner, PageRequest page) {
        return page.of(matches.find(Filters.and(Filters.eq("person", owner.id()), PRESENT))
                .sort(Sorts.orderBy(Sorts.descending("completedAt"), Sorts.ascending("_id"))));
    }

    /** How many the owner has. */
    long count(Caller owner) {
        return matches.countDocuments(Filters.and(Filters.eq("person", owner.id()), PRESENT));
    }

    /**
     * The matches of the newest assessment this person had completed by then. For other rules of this service only;
     * nothing of it is shown.
     */
    public Optional<AssessmentRanking> newestOf(String person, Instant by) {
        Bson completed = Filters.and(Filters.eq("person", person), Filters.lte("completedAt", by), PRESENT);
        return Optional.ofNullable(
                matches.find(completed).sort(Sorts.descending("completedAt")).first());
    }

    /** Calls back with what is kept whenever an assessment's fact was ranked, now or before: facts may come again. */
    public void whenKept(Consumer<AssessmentRanking> follower) {
        followers.add(follower);
    }

    /**
     * Keeps a ranking, unless a newer fact of its assessment is known or it was erased. An erasure first says that
     * somebody or something is gone and then deletes. So one that began before this asks is seen; of one that began
     * later, either its deletion finds what is written here, or its word is there when this asks once more.
     *
     * @return whether anything was written
     */
    boolean keep(AssessmentRanking fresh) {
        if (isGone(fresh)) {
            erase(fresh.id());
            return false;
        }
        boolean written = write(fresh);
        if (written && isGone(fresh)) {
            erase(fresh.id());
        }
        awaited.written(fresh.id());
        return written;
    }

    /** Most are new: they are inserted without a look at what there is, which the insertion itself tells. */
    private boolean write(AssessmentRanking fresh) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (outbox.insert(fresh.id(), fresh, fresh.ranked())) {
                return follow(fresh, true);
            }
            AssessmentRanking before = one(Filters.eq(fresh.id())).orElse(null);
            if (before != null) {
                if (before.assessmentRevision() >= fresh.assessmentRevision()) {
                    return follow(before, false);
                }
                AssessmentRanking after = fresh.following(before);
                if (outbox.replace(fresh.id(), before.revision(), after, after.ranked())) {
                    return follow(after, true);
                }
            }
        }
        throw new UnavailableException("Too many writes to the same matches at once", null);
    }

    private boolean follow(AssessmentRanking kept, boolean written) {
        followers.forEach(follower -> follower.accept(kept));
        return written;
    }

    /** Ranks once more with newer careers or instruments; tells others only if what they would read differs. */
    void refresh(String assessment, RankingInput now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            AssessmentRanking before = one(Filters.eq(assessment)).orElse(null);
            if (before == null || before.isCurrent(now)) {
                return;
            }
            AssessmentRanking after = before.rerank(now, clock.instant());
            if (after.sameResultAs(before)) {
                if (sawTheSame(before, after)) {
                    return;
                }
            } else if (outbox.replace(assessment, before.revision(), after, after.ranked())) {
                return;
            }
        }
        throw new UnavailableException("Too many writes to the same matches at once", null);
    }

    /** False if somebody else wrote since {@code before} was read: what they wrote was ranked with other things. */
    private boolean sawTheSame(AssessmentRanking before, AssessmentRanking after) {
        Bson unchanged = Filters.and(
                Filters.eq(before.id()),
                Filters.eq("revision", before.revision()),
                Filters.eq("contentRevision", before.contentRevision()),
                Filters.eq(INSTRUMENT_REVISION, instrumentRevision(before)),
                PRESENT);
        Bson careers = Updates.set("contentRevision", after.contentRevision());
        Bson seen = after.answers() == null
                ? careers
                : Updates.combine(careers, Updates.set(INSTRUMENT_REVISION, instrumentRevision(after)));
        return matches.updateOne(unchanged, seen).getMatchedCount() == 1;
    }

    private static @Nullable Long instrumentRevision(AssessmentRanking ranking) {
        GivenAnswers answers = ranking.answers();
        return answers == null ? null : answers.instrumentRevision();
    }

    /** Forgets the matches of an assessment that was erased. */
    void erase(String assessment) {
        receipts.forget(assessment);
        eraseAll(Filters.eq(assessment), matches -> {});
    }

    @Override
    public String kind() {
        return "matches";
    }

    /** Forgets all matches of a person. Returns how many went. */
    @Override
    public long eraseOf(String person) {
        return eraseAll(Filters.eq("person", person), matches -> receipts.forget(matches.id()));
    }

    private long eraseAll(Bson which, Consumer<AssessmentRanking> first) {
        long erased = 0;
        for (Optional<AssessmentRanking> next = one(which); next.isPresent(); next = one(which)) {
            AssessmentRanking matches = next.get();
            first.accept(matches);
            if (outbox.erase(matches.id(), matches.revision(), matches.erased())) {
                erased++;
            }
        }
        return erased;
    }

    private boolean isGone(AssessmentRanking fresh) {
        return !receipts.forgotten(Stream.of(fresh.id(), fresh.person())
                        .filter(Objects::nonNull)
                        .toList())
                .isEmpty();
    }

    private Optional<AssessmentRanking> one(Bson filter) {
        return Optional.ofNullable(matches.find(Filters.and(filter, PRESENT)).first());
    }
}
