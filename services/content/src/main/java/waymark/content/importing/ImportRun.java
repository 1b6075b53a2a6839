package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.content.audit.Editor;
import waymark.content.importing.ImportComparison.Basis;
import waymark.content.importing.source.ImportSource;
import waymark.edge.Labeled;
import waymark.events.EmptyCollections;

/**
 * Files somebody brought to be taken together: compared first, applied on request.
 *
 * @param files in the order they came
 * @param basis what the plan was made from; absent in imports kept before it was
 * @param done careers looked at so far while it is applied
 * @param of how many there are to look at
 * @param written careers that were written
 * @param failed what stopped it or is wrong with a file, a sentence; what was written until then stays, and applying it
 *     again does the rest
 * @param touchedAt last sign of life; of one that is only compared, when that began
 */
public record ImportRun(
        @BsonId String id,
        List<SourceFile> files,
        State state,
        ImportPlan plan,
        @Nullable Basis basis,
        int done,
        int of,
        int written,
        @Nullable String failed,
        Editor by,
        Instant at,
        Instant touchedAt) {

    /** Imports kept before there could be several files name none. */
    public ImportRun {
        files = EmptyCollections.ifAbsent(files);
    }

    /** A file: its name, "onet" or "bls", and what it holds, for people. */
    @Serdeable
    public record SourceFile(String name, String kind, String label) {
        /** Nobody has looked into it yet. */
        static SourceFile unread(String name) {
            return new SourceFile(name, "", "");
        }
    }

    /** How far it is. */
    public enum State implements Labeled {
        /** Being compared. */
        COMPARING,
        /** A file cannot be understood; {@code failed} says why. */
        REFUSED,
        /** Compared; nothing written yet. */
        PLANNED,
        /** Being written. */
        APPLYING,
        /** Written. */
        DONE,
        /** Stopped by an error. */
        FAILED;
    }

    static ImportRun begun(String id, SourceFile file, Editor by, Instant at) {
        return new ImportRun(id, List.of(file), State.COMPARING, ImportPlan.NONE, null, 0, 0, 0, null, by, at, at);
    }

    /** The names of its files, for people. */
    String name() {
        return files.stream().map(SourceFile::name).collect(Collectors.joining(", "));
    }

    /** With one more file, to be compared anew. */
    ImportRun with(SourceFile file, Instant now) {
        List<SourceFile> all = Stream.concat(files.stream(), Stream.of(file)).toList();
        return new ImportRun(id, all, State.COMPARING, ImportPlan.NONE, null, 0, 0, 0, null, by, at, now);
    }

    /** To be compared anew. */
    ImportRun again(Instant now) {
        return new ImportRun(id, files, State.COMPARING, ImportPlan.NONE, null, 0, 0, 0, null, by, at, now);
    }

    /** What came of the comparison. It counts as made when it began: what was written since, it may not have seen. */
    ImportRun compared(ImportSources sources, ImportComparison found) {
        List<SourceFile> read = new ArrayList<>();
        for (ImportSource source : sources.all()) {
            read.add(new SourceFile(files.get(read.size()).name(), source.kind(), source.label()));
        }
        return new ImportRun(id, read, State.PLANNED, found.plan(), found.basis(), 0, 0, 0, null, by, at, touchedAt);
    }

    /** Is it being compared or applied at the moment? */
    boolean running() {
        return state == State.COMPARING || state == State.APPLYING;
    }

    /** Can one more file be added to it? */
    boolean extendable() {
        return state == State.PLANNED;
    }

    /** Would applying it do the rest of what was stopped? */
    boolean resumable() {
        return state == State.FAILED;
    }

    /** Was it compared, and is everything in it here already? */
    boolean unneeded() {
        return state == State.PLANNED && plan.changes() == 0;
    }

    /** Would applying it write anything? */
    boolean applicable() {
        return state == State.PLANNED && plan.changes() > 0 || resumable();
    }

    ImportRun at(State next, int done, int of, int written, @Nullable String failed, Instant now) {
        return new ImportRun(id, files, next, plan, basis, done, of, written, failed, by, at, now);
    }
}
