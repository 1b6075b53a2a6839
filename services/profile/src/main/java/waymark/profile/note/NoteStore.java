package waymark.profile.note;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import waymark.outbox.PersonalData;
import waymark.profile.cohort.Consent;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code notes}. */
@Singleton
public class NoteStore implements PersonalData, ExportedData, RetainedCollection {
    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending("createdAt"), Sorts.ascending("_id"));
    private static final Bson PRIVATE = Filters.eq("shared", false);

    private final MongoCollection<Note> notes;
    private final RetainedDocuments old;

    NoteStore(MongoDatabase database) {
        this.notes = database.getCollection("notes", Note.class);
        this.old = new RetainedDocuments(notes, "createdAt", "updatedAt");
        notes.createIndex(Indexes.ascending("person", "cohort"));
        notes.createIndex(Indexes.ascending("counselor"));
        notes.createIndex(Indexes.ascending("shared"));
    }

    /**
     * What a counselor may read about a student, latest first: shared notes, and private ones of their own that were
     * written since the student agreed. An earlier consent's went with it.
     */
    List<Note> about(Consent consent, String reader) {
        Bson own = Filters.and(PRIVATE, Filters.eq("counselor", reader), Filters.gte("createdAt", consent.givenAt()));
        return notes.find(Filters.and(of(consent), Filters.or(Filters.eq("shared", true), own)))
                .sort(LATEST_FIRST)
                .into(new ArrayList<>());
    }

    private static Bson of(Consent consent) {
        return Filters.and(Filters.eq("person", consent.person()), Filters.eq("cohort", consent.cohort()));
    }

    /** A note about that student by that author. */
    Optional<Note> find(String id, Consent consent, String author) {
        return Optional.ofNullable(notes.find(Filters.and(Filters.eq(id), of(consent), Filters.eq("counselor", author)))
                .first());
    }

    /** The notes shared with a person, latest first. */
    public List<Note> sharedWith(Viewer self) {
        return notes.find(Filters.and(Filters.eq("person", self.of()), Filters.eq("shared", true)))
                .sort(LATEST_FIRST)
                .into(new ArrayList<>());
    }

    /** The notes a counselor wrote, latest first, private and shared. */
    public List<Note> writtenBy(String counselor) {
        return notes.find(Filters.eq("counselor", counselor)).sort(LATEST_FIRST).into(new ArrayList<>());
    }

    long count(Consent consent) {
        return notes.countDocuments(of(consent));
    }

    void insert(Note note) {
        notes.insertOne(note);
    }

    /** Writes the next state; false if it was changed since it was read. */
    boolean replace(Note read, Note next) {
        return notes.replaceOne(Filters.and(Filters.eq(read.id()), Filters.eq("revision", read.revision())), next)
                        .getModifiedCount()
                == 1;
    }

    void remove(Note note) {
        notes.deleteOne(Filters.eq(note.id()));
    }

    /** All private notes. */
    List<Note> privateOnes() {
        return notes.find(PRIVATE).into(new ArrayList<>());
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public String kind() {
        return "notes";
    }

    /**
     * Forgets all that was written about the person and the private notes they wrote. What they shared with a student
     * is the student's too: it stays, without their name.
     */
    @Override
    public long eraseOf(String person) {
        Bson gone = Filters.or(Filters.eq("person", person), Filters.and(Filters.eq("counselor", person), PRIVATE));
        long erased = notes.deleteMany(gone).getDeletedCount();
        notes.updateMany(
                Filters.eq("counselor", person),
                Updates.combine(
                        Updates.set("counselor", "erased"), Updates.set("counselorName", "A former counselor")));
        return erased;
    }

    /**
     * A note in the export.
     *
     * @param role {@code about} for one shared with the person, {@code private} or {@code shared} for one they wrote
     */
    @Serdeable
    record ExportedNote(String role, String counselor, String text, Instant createdAt, @Nullable Instant editedAt) {}

    @Override
    public List<?> exported(Viewer self) {
        return Stream.concat(
                        sharedWith(self).stream().map(note -> exported("about", note)),
                        writtenBy(self.of()).stream().map(note -> exported(note.shared() ? "shared" : "private", note)))
                .toList();
    }

    private static ExportedNote exported(String role, Note note) {
        return new ExportedNote(role, note.counselorName(), note.text(), note.createdAt(), note.editedAt());
    }
}
