package waymark.events;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Facts about instruments: the questionnaires people answer. Topic {@value #TOPIC}, key = an instrument's id and
 * version, published by quiz. An assessment stays with the version it began with, so older ones stay on the topic.
 */
public sealed interface InstrumentEvent extends Event {
    /** The topic's name. */
    String TOPIC = "instrument";

    /** The instrument's id. */
    String instrument();

    /** The version of it, a text such as {@code 1.0}. */
    String version();

    @Override
    default String key() {
        return key(instrument(), version());
    }

    /** What names this version of an instrument among all versions of all instruments. */
    static String key(String instrument, String version) {
        return instrument + "/" + version;
    }

    /**
     * A version of an instrument can be answered. The same version with other words (a mended slip) is a newer
     * revision; another key or order is another version.
     *
     * @param lowest the lowest possible answer, which likes least; a whole number
     * @param highest the highest possible answer, which likes most; a whole number
     * @param items in the order they are asked
     */
    @Serdeable
    @EventType("quiz.instrument-published.v1")
    record InstrumentPublished(
            String instrument, String version, long revision, String title, int lowest, int highest, List<Item> items)
            implements InstrumentEvent {

        /** An absent list is an empty one. */
        public InstrumentPublished {
            items = EmptyCollections.ifAbsent(items);
        }
    }

    /**
     * One statement to rate.
     *
     * @param id unique within the instrument
     * @param kind what its scale is one of: {@link #INTEREST}, {@link #VALUE} or {@link #SETTING}
     * @param scale what it measures, the key of an {@link Interest} or a {@link WorkScale}
     * @param reverse true if liking it speaks against the scale
     */
    @Serdeable
    record Item(String id, String text, String kind, String scale, boolean reverse) {
        /** About an activity, whose liking speaks for an interest. */
        public static final String INTEREST = "interest";

        /** About what matters in work. */
        public static final String VALUE = "value";

        /** About the circumstances of work. */
        public static final String SETTING = "setting";
    }
}
