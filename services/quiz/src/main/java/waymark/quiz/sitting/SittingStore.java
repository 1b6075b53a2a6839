package waymark.quiz.sitting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;
import waymark.outbox.PersonalData;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.InstrumentCatalog;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/**
 * Mongo collection {@code sittings}. Every read and write names who does it: an owned sitting opens to its owner only,
 * a visitor's to whoever holds its unguessable id.
 */
@Singleton
public class SittingStore implements PersonalData, RetainedCollection {
    /** Each lost race means another write won, so this many writers at once all get through. */
    private static final int ATTEMPTS = 50;

    /** A school at once; each takes some six kilobytes. */
    private static final int RECENT = 1_000;

    private static final Bson PRESENT = Filters.exists("erased", false);
    private static final Bson STATE = Projections.include("person", "revision", "erased");

    private final MongoCollection<Sitting> sittings;
    private final RetainedDocuments unclaimed;
    private final AnswerBatchStore answers;
    private final Outbox outbox;
    private final InstrumentCatalog instruments;
    private final ErasureReceiptStore receipts;
    private final Clock clock;
    private final Cache<String, Sitting> recent = Caffeine.newBuilder()
            .maximumSize(RECENT)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    SittingStore(
            MongoDatabase database,
            OutboxRelay relay,
            InstrumentCatalog instruments,
            ErasureReceiptStore receipts,
            Clock clock) {
        this.sittings = database.getCollection("sittings", Sitting.class);
        this.unclaimed = new RetainedDocuments(sittings, "updatedAt", Filters.and(Filters.eq("person", null), PRESENT));
        this.answers = new AnswerBatchStore(sittings);
        this.outbox = relay.outbox(sittings);
        this.instruments = instruments;
        this.receipts = receipts;
        this.clock = clock;
        sittings.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("updatedAt")));
        sittings.createIndex(
                Indexes.ascending("startKey"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("startKey")));
    }

    /**
     * Keeps a new sitting, or gives the one that was begun with the same key.
     *
     * @throws RefusedException if the key began a sitting of another instrument
     */
    Sitting begin(Sitting fresh, Instrument instrument, @Nullable Caller caller) {
        refuseForgotten(caller);
        if (outbox.insert(fresh.id(), fresh, AssessmentEvents.started(fresh, instrument))) {
            recent.put(fresh.id(), fresh);
            return unlessErased(fresh);
        }
        Sitting earlier = one(Filters.eq("startKey", fresh.startKey()))
                .orElseThrow(() -> RefusedException.conflict("busy", "This was not kept. Please try again."));
        Caller.requireOwner(earlier.person(), caller, Sitting.NOT_YOURS);
        if (!earlier.instrument().equals(fresh.instrument())) {
            throw RefusedException.conflict(
                    "key-used", "This Idempotency-Key already began a sitting of another instrument.");
        }
        return earlier;
    }

    /** The sitting, if this reader may see it. */
    Optional<Sitting> find(String id, @Nullable Caller reader) {
        Optional<Sitting> found = one(Filters.eq(id));
        found.ifPresent(s -> Caller.requireOwner(s.person(), reader, Sitting.NOT_YOURS));
        return found;
    }

    /** The sitting's revision, if this reader may see it: an id is looked up, and three fields are read. */
    Optional<Long> revision(String id, @Nullable Caller reader) {
        Document found =
                sittings.find(Filters.eq(id), Document.class).projection(STATE).first();
        if (found == null || found.containsKey("erased")) {
            return Optional.empty();
        }
        Caller.requireOwner(found.getString("person"), reader, Sitting.NOT_YOURS);
        return Optional.of(found.getLong("revision"));
    }

    /** Page of the owner's sittings, last used first. */
    List<Sitting> list(Caller owner, PageRequest page) {
        return page.of(sittings.find(Filters.and(Filters.eq("person", owner.id()), PRESENT))
                .sort(Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id"))));
    }

    /** The owner's sitting of that id; nobody else's. */
    Optional<Sitting> own(Caller owner, String id) {
        return one(Filters.and(Filters.eq(id), Filters.eq("person", owner.id())));
    }

    /** How many sittings the owner has. */
    long count(Caller owner) {
        return sittings.countDocuments(Filters.and(Filters.eq("person", owner.id()), PRESENT));
    }

    /**
     * Applies a rule in one durable write, again from the newest state if somebody else wrote in between; empty if
     * there is no such sitting. It begins with the state this instance wrote last, nearly always the newest: the write
     * itself finds out. What would change nothing, or be refused, is looked at again in what is stored.
     */
    Optional<Sitting> change(String id, @Nullable Caller writer, BiFunction<Sitting, Instrument, Sitting.Change> rule) {
        Optional<Sitting> written = fromLast(id, writer, rule);
        for (int attempt = 0; written.isEmpty() && attempt < ATTEMPTS; attempt++) {
            Optional<Sitting> found = find(id, writer);
            if (found.isEmpty()) {
                return found;
            }
            written = apply(found.get(), rule);
        }
        return Optional.of(written.orElseThrow(
                () -> RefusedException.conflict("busy", "Too many changes at once. Please try again.")));
    }

    private Optional<Sitting> fromLast(
            String id, @Nullable Caller writer, BiFunction<Sitting, Instrument, Sitting.Change> rule) {
        Sitting last = recent.asMap().remove(id);
        if (last == null) {
            return Optional.empty();
        }
        try {
            Caller.requireOwner(last.person(), writer, Sitting.NOT_YOURS);
            return apply(last, rule).filter(after -> !after.equals(last));
        } catch (RefusedException | AuthorizationException e) {
            return Optional.empty(); // it is refused again if the stored state says so too
        }
    }

    /** Empty if somebody else wrote since. */
    private Optional<Sitting> apply(Sitting before, BiFunction<Sitting, Instrument, Sitting.Change> rule) {
        Instrument instrument = instruments.version(before.instrument(), before.instrumentVersion());
        Sitting.Change change = rule.apply(before, instrument);
        if (!change.sitting().equals(before) && !write(before, change)) {
            return Optional.empty();
        }
        recent.put(before.id(), change.sitting());
        return Optional.of(change.sitting());
    }

    private boolean write(Sitting before, Sitting.Change change) {
        return change.event() == null
                ? answers.write(before, change.sitting())
                : outbox.replace(before.id(), before.revision(), change.sitting(), change.event());
    }

    /** Makes the sitting the caller's. */
    Optional<Sitting> claim(String id, Caller caller) {
        refuseForgotten(caller);
        return change(id, caller, (sitting, instrument) -> sitting.claim(caller.id(), instrument))
                .map(this::unlessErased);
    }

    @Override
    public String kind() {
        return "sittings";
    }

    /** Forgets all sittings of a person. Returns how many went. */
    @Override
    public long eraseOf(String person) {
        return eraseAll(Filters.eq("person", person));
    }

    @Override
    public RetainedDocuments retained() {
        return unclaimed;
    }

    /** Forgets visitors' sittings nobody claimed or touched since. */
    @Override
    public long removeOverdue(Instant before) {
        return eraseAll(unclaimed.from(before));
    }

    private long eraseAll(Bson which) {
        long erased = 0;
        for (Optional<Sitting> next = one(which); next.isPresent(); next = one(which)) {
            Sitting sitting = next.get();
            recent.invalidate(sitting.id());
            erased += outbox.erase(sitting.id(), sitting.revision(), AssessmentEvents.erased(sitting)) ? 1 : 0;
        }
        return erased;
    }

    /** An erasure that began before this write sees it; one that began in between is made up for here. */
    private Sitting unlessErased(Sitting sitting) {
        String person = sitting.person();
        if (person != null && receipts.isErased(person)) {
            eraseOf(person);
            throw forgotten();
        }
        return sitting;
    }

    private void refuseForgotten(@Nullable Caller caller) {
        if (caller != null && receipts.isErased(caller.id())) {
            throw forgotten();
        }
    }

    /** What to answer those who were erased. */
    public static RefusedException forgotten() {
        return RefusedException.forbidden("forgotten", "This account was erased, so nothing can be kept for it.");
    }

    private Optional<Sitting> one(Bson filter) {
        return Optional.ofNullable(sittings.find(Filters.and(filter, PRESENT)).first());
    }
}
