package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.content.Editor;

/**
 * A file somebody brought: compared first, applied on request.
 *
 * @param name the file's name
 * @param done careers looked at so far while it is applied
 * @param of how many there are to look at
 * @param written careers that were written
 * @param failed what stopped it, a sentence; what was written until then stays, and applying it again does the rest
 * @param touchedAt last sign of life
 */
public record ImportRun(
        @BsonId String id,
        String name,
        State state,
        Plan plan,
        int done,
        int of,
        int written,
        @Nullable String failed,
        Editor by,
        Instant at,
        Instant touchedAt) {

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

    static ImportRun planned(String id, String name, Plan plan, Editor by, Instant at) {
        return new ImportRun(id, name, State.PLANNED, plan, 0, 0, 0, null, by, at, at);
    }

    ImportRun at(State next, int done, int of, int written, @Nullable String failed, Instant now) {
        return new ImportRun(id, name, next, plan, done, of, written, failed, by, at, now);
    }
}
