package waymark.quiz.instrument;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.InstrumentEvent.InstrumentPublished;

/**
 * What the others were last told of a version of an instrument. As stored.
 *
 * @param id the instrument's id and version, see {@link InstrumentPublished#key()}
 * @param revision the milliseconds of the first telling, and one more with every change: so it is newer than all that
 *     was told before, even if this store was wiped
 */
public record PublishedInstrument(@BsonId String id, long revision, InstrumentPublished told) {

    /** What is to be told now; empty if the others know it. */
    static Optional<PublishedInstrument> next(@Nullable PublishedInstrument held, Instrument now, Instant at) {
        if (held == null) {
            return Optional.of(of(now, at.toEpochMilli()));
        }
        return InstrumentEvents.published(now, held.revision).equals(held.told)
                ? Optional.empty()
                : Optional.of(of(now, held.revision + 1));
    }

    private static PublishedInstrument of(Instrument instrument, long revision) {
        InstrumentPublished told = InstrumentEvents.published(instrument, revision);
        return new PublishedInstrument(told.key(), revision, told);
    }
}
