package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.content.Editor;
import waymark.content.importing.Comparison.Basis;
import waymark.events.Empty;

/**
 * Files somebody brought to be taken together: compared first, applied on request.
 *
 * @param files in the order they came
 * @param basis what the plan was made from; absent in imports kept before it was
 * @param done careers looked at so far while it is applied
 * @param of how many there are to look at
 * @param written careers that were written
 * @param failed what stopped it, a sentence; what was written until then stays, and applying it again does the rest
 * @param touchedAt last sign of life; of one that is only planned, when it was compared
 */
public record ImportRun(
        @BsonId String id,
        List<Brought> files,
        State state,
        Plan plan,
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
        files = Empty.ifAbsent(files);
    }

    /** A file: its name, "onet" or "bls", and what it holds, for people. */
    @Serdeable
    public record Brought(String name, String kind, String label) {}

    /** How far it is. */
    public enum State {
        /** Compared; nothing written yet. */
        PLANNED,
        /** Being written. */
        APPLYING,
        /** Written. */
        DONE,
        /** Stopped by an error. */
        FAILED;

        /** The name outside: in small letters. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ImportRun planned(String id, Brought file, Comparison found, Editor by, Instant at) {
        return new ImportRun(id, List.of(file), State.PLANNED, found.plan(), found.basis(), 0, 0, 0, null, by, at, at);
    }

    /** The names of its files, for people. */
    String name() {
        return files.stream().map(Brought::name).collect(Collectors.joining(", "));
    }

    /** With one more file, compared anew. */
    ImportRun with(Brought file, Comparison found, Instant now) {
        List<Brought> all = Stream.concat(files.stream(), Stream.of(file)).toList();
        return new ImportRun(id, all, state, found.plan(), found.basis(), 0, 0, 0, null, by, at, now);
    }

    ImportRun at(State next, int done, int of, int written, @Nullable String failed, Instant now) {
        return new ImportRun(id, files, next, plan, basis, done, of, written, failed, by, at, now);
    }
}
