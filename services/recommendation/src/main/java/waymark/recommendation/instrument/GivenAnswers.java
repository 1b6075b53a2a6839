package waymark.recommendation.instrument;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import waymark.events.AssessmentEvent;
import waymark.events.InstrumentEvent;
import waymark.recommendation.affinity.Answers;

/**
 * What was answered to an instrument's items. As stored.
 *
 * @param instrument the instrument's id and version, see {@link InstrumentEvent#key}
 * @param instrumentRevision the revision of it that the ranking saw; 0 if it was not known yet, so that the ranking is
 *     by the scores alone
 * @param byItem item id to answer, as given; in the order of the ids, however they were read
 */
@Serdeable
public record GivenAnswers(String instrument, long instrumentRevision, Map<String, Integer> byItem) {

    /** The same answers are always stored and shown alike. */
    public GivenAnswers {
        byItem = Collections.unmodifiableSortedMap(new TreeMap<>(byItem));
    }

    /** What an assessment's fact says of them; null if that is nothing, as in facts of older releases. */
    public static @Nullable GivenAnswers of(AssessmentEvent.State state, KnownInstruments known) {
        if (state.answers().isEmpty()) {
            return null;
        }
        String instrument = InstrumentEvent.key(state.instrument(), state.instrumentVersion());
        return new GivenAnswers(instrument, known.revision(instrument), state.answers());
    }

    /** The same, ranked with the instruments as they are now. */
    public GivenAnswers rankedWith(KnownInstruments now) {
        return new GivenAnswers(instrument, now.revision(instrument), byItem);
    }

    /** As ranking takes them; null if the instrument is not known (yet). */
    public @Nullable Answers in(KnownInstruments now) {
        return now.answers(instrument, byItem).orElse(null);
    }

    /** Was their instrument the same, or a newer one, for the ranking? */
    public boolean isCurrent(KnownInstruments now) {
        return instrumentRevision >= now.revision(instrument);
    }
}
