package waymark.profile.cohort;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.outbox.Outbox;
import waymark.outbox.OutboxRelay;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code consents}. */
@Singleton
public class ConsentStore implements RetainedCollection {
    /** More than any cohort has, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 5_000;

    private final MongoCollection<Consent> consents;
    private final RetainedDocuments old;
    private final Outbox outbox;
    private final ErasureReceiptStore receipts;
    private final Clock clock;

    ConsentStore(MongoDatabase database, OutboxRelay relay, ErasureReceiptStore receipts, Clock clock) {
        this.consents = database.getCollection("consents", Consent.class);
        this.old = new RetainedDocuments(consents, "endedAt");
        this.outbox = relay.outbox(consents);
        this.receipts = receipts;
        this.clock = clock;
        consents.createIndex(Indexes.ascending("person"));
        consents.createIndex(Indexes.ascending("cohort"));
        consents.createIndex(Indexes.ascending("counselor"));
        consents.createIndex(
                Indexes.ascending("endedAt", "until"),
                new IndexOptions().partialFilterExpression(Filters.exists("until")));
    }

    private Bson live() {
        return Filters.and(
                Filters.exists("endedAt", false),
                Filters.or(Filters.exists("until", false), Filters.gt("until", clock.instant())));
    }

    /** The viewer's own consents, live and ended, latest first. */
    public List<Consent> of(Viewer self) {
        return found(self).into(new ArrayList<>());
    }

    /** A page of them. */
    public List<Consent> of(Viewer self, PageRequest page) {
        return page.of(found(self));
    }

    private FindIterable<Consent> found(Viewer self) {
        return consents.find(Filters.eq("person", self.of()))
                .sort(Sorts.orderBy(Sorts.descending("givenAt"), Sorts.ascending("_id")));
    }

    /** The viewer's own live consents, latest first. */
    public List<Consent> liveOf(Viewer self) {
        return consents.find(Filters.and(Filters.eq("person", self.of()), live()))
                .sort(Sorts.orderBy(Sorts.descending("givenAt"), Sorts.ascending("_id")))
                .into(new ArrayList<>());
    }

    /** How many consents the viewer gave, live and ended. */
    public long count(Viewer self) {
        return consents.countDocuments(Filters.eq("person", self.of()));
    }

    /** The live consents of a cohort, by name. */
    public List<Consent> live(Cohort cohort) {
        return consents.find(liveIn(cohort))
                .sort(Sorts.ascending("personName", "_id"))
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>());
    }

    /** What the live consents of a cohort are found by. */
    public Bson liveIn(Cohort cohort) {
        return Filters.and(Filters.eq("cohort", cohort.id()), live());
    }

    /** The live consents of some people for a cohort, by person. */
    public Map<String, Consent> live(Cohort cohort, List<String> people) {
        List<String> ids =
                people.stream().map(person -> Consent.idOf(cohort.id(), person)).toList();
        Map<String, Consent> found = new HashMap<>();
        consents.find(Filters.and(Filters.in("_id", ids), live()))
                .batchSize(LARGEST_BATCH)
                .forEach(consent -> found.put(consent.person(), consent));
        return found;
    }

    /** The live consents of several cohorts. */
    public List<Consent> live(List<Cohort> cohorts) {
        List<String> ids = cohorts.stream().map(Cohort::id).toList();
        return consents.find(Filters.and(Filters.in("cohort", ids), live()))
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>());
    }

    /** How many live consents each of some cohorts has, by the cohort's id; one without any is absent. */
    public Map<String, Integer> count(List<Cohort> cohorts) {
        Map<String, Integer> counts = new HashMap<>();
        Bson theirs = Filters.and(
                Filters.in("cohort", cohorts.stream().map(Cohort::id).toList()), live());
        consents.withDocumentClass(Document.class)
                .aggregate(
                        List.of(Aggregates.match(theirs), Aggregates.group("$cohort", Accumulators.sum("students", 1))))
                .batchSize(cohorts.size() + 1)
                .forEach(d -> counts.put(d.getString("_id"), d.getInteger("students")));
        return counts;
    }

    /** The consent that lets the cohort's counselor see this person now. */
    public Optional<Consent> live(Cohort cohort, String person) {
        return find(cohort.id(), person).filter(consent -> consent.live(clock.instant()));
    }

    /** The same for a counselor who asks for that person; refused (forbidden) where there is none. */
    public Consent required(Cohort cohort, String person) {
        return live(cohort, person).orElseThrow(Consent::missing);
    }

    /** A person's consent for a cohort, live or ended. */
    public Optional<Consent> find(String cohort, String person) {
        return Optional.ofNullable(
                consents.find(Filters.eq(Consent.idOf(cohort, person))).first());
    }

    /** Writes the next state; false if the consent was changed since it was read. */
    public boolean write(@Nullable Consent read, Consent next) {
        boolean written =
                read == null ? outbox.insert(next.id(), next) : outbox.replace(read.id(), read.revision(), next);
        // The counselor's erasure may have passed in the meantime; the student's is seen to where all their writes are.
        if (written && receipts.isErased(next.counselor())) {
            erase(next.counselor());
        }
        return written;
    }

    /**
     * Notes of all whose end has come that they ended then, so that those who follow the consents learn of it. Nobody
     * need wait for that: what reads live ones asks the clock. Returns how many there were.
     */
    public long endDue() {
        Bson due = Filters.and(Filters.lte("until", clock.instant()), Filters.exists("endedAt", false));
        List<Bson> end = List.of(Aggregates.set(
                new Field<>("endedAt", "$until"),
                new Field<>("revision", new Document("$add", List.of("$revision", 1L)))));
        return consents.updateMany(due, end).getModifiedCount();
    }

    /** Who agreed to be seen in a cohort at any time. */
    public Set<String> everIn(Cohort cohort) {
        return consents.distinct("person", Filters.eq("cohort", cohort.id()), String.class)
                .into(new HashSet<>());
    }

    /** Those of some cohorts in which somebody agreed to be seen by one counselor alone. */
    public Set<String> forOne(Collection<String> cohorts) {
        Bson theirs =
                Filters.and(Filters.in("cohort", cohorts), live(), Filters.lt("text", ConsentText.FIRST_FOR_SEVERAL));
        return consents.distinct("cohort", theirs, String.class).into(new HashSet<>());
    }

    /** Ends live consents by their ids, together with what else is written in a session. */
    public void end(ClientSession session, Collection<String> ids) {
        Bson end = Updates.combine(Updates.set("endedAt", clock.instant()), Updates.inc("revision", 1L));
        consents.updateMany(session, Filters.and(Filters.in("_id", ids), live()), end);
    }

    /**
     * Ends those consents for a cohort that were given for one counselor alone: somebody else leads it from now on, and
     * its students are asked anew.
     */
    public void endForOne(Cohort cohort, Instant now) {
        live(cohort).stream().filter(c -> !c.coversSeveral()).forEach(c -> write(c, c.askedAnew(now)));
    }

    /** The consents for a cohort that were ended to ask their students anew, and not given again. */
    public List<Consent> askedAnew(Cohort cohort) {
        return consents.find(Filters.and(Filters.eq("cohort", cohort.id()), Filters.exists("askedAnewAt")))
                .into(new ArrayList<>());
    }

    /** Has all consents for a cohort, live and ended, tell its name and its counselors of today. */
    public void follow(Cohort cohort) {
        consents.updateMany(Filters.eq("cohort", cohort.id()), following(cohort));
    }

    /** The same, together with what else is written in a session. */
    public void follow(ClientSession session, Cohort cohort) {
        consents.updateMany(session, Filters.eq("cohort", cohort.id()), following(cohort));
    }

    private static Bson following(Cohort cohort) {
        return Updates.combine(
                Updates.set("cohortName", cohort.name()),
                Updates.set("counselor", cohort.counselor()),
                Updates.set("counselorName", cohort.counselorNames()),
                Updates.inc("revision", 1L));
    }

    @Override
    public String kind() {
        return "consents";
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    /** Forgets the person as student and as counselor. */
    long erase(String person) {
        return consents.deleteMany(Filters.or(Filters.eq("person", person), Filters.eq("counselor", person)))
                .getDeletedCount();
    }
}
