package waymark.events;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Facts about sittings of an instrument. Topic {@value #TOPIC}, key = the sitting's id, published by quiz. */
public sealed interface AssessmentEvent extends Event {
    /** The topic's name. */
    String TOPIC = "assessment";

    /** The sitting's id, which is the assessment's id too. */
    String sitting();

    @Override
    default String key() {
        return sitting();
    }

    /** A sitting began. */
    @Serdeable
    @EventType("quiz.sitting-started.v1")
    record SittingStarted(String sitting, long revision, State state) implements AssessmentEvent {}

    /** All items of a section were answered. */
    @Serdeable
    @EventType("quiz.section-done.v1")
    record SectionDone(String sitting, long revision, State state) implements AssessmentEvent {}

    /** The sitting was completed and scored; {@code state.scores} is present. */
    @Serdeable
    @EventType("quiz.assessment-completed.v1")
    record AssessmentCompleted(String sitting, long revision, State state) implements AssessmentEvent {}

    /** A visitor signed in and made the sitting theirs; it may or may not be completed. */
    @Serdeable
    @EventType("quiz.assessment-claimed.v1")
    record AssessmentClaimed(String sitting, long revision, State state) implements AssessmentEvent {}

    /** The sitting, its answers and its scores are gone for good. */
    @Serdeable
    @EventType("quiz.sitting-erased.v1")
    record SittingErased(String sitting, long revision) implements AssessmentEvent {}

    /**
     * All a reader needs of a sitting, repeated by every event.
     *
     * @param person opaque id of the owner, absent for a visitor
     * @param items number of items in the whole instrument
     * @param answered number of items answered so far
     * @param sectionsDone ids of the sections answered whole
     * @param scores present once completed
     * @param answers once completed, the answers as given, item id to a whole number on the instrument's scale (see
     *     {@link InstrumentEvent}); items that were left out are absent. Empty before, and in events of older releases
     */
    @Serdeable
    record State(
            @Nullable String person,
            String instrument,
            String instrumentVersion,
            int items,
            int answered,
            List<String> sectionsDone,
            Instant startedAt,
            Instant updatedAt,
            @Nullable Instant completedAt,
            @Nullable Scores scores,
            Map<String, Integer> answers) {

        /** An absent list or map is an empty one. */
        public State {
            sectionsDone = EmptyCollections.ifAbsent(sectionsDone);
            answers = EmptyCollections.ifAbsent(answers);
        }
    }

    /**
     * What the answers say, each scale 0–100.
     *
     * @param interests R, I, A, S, E, C
     * @param standardErrors of the six interests, and of values and settings if the quiz tells them, same unit
     * @param values achievement, conditions, independence, recognition, relationships, support: how much each matters;
     *     may be empty
     * @param setting outdoors, pressure, irregularHours, publicContact: how welcome each is; may be empty
     * @param flags {@link #FLAT}, {@link #CARELESS}, or nothing
     */
    @Serdeable
    record Scores(
            Map<String, Double> interests,
            Map<String, Double> standardErrors,
            Map<String, Double> values,
            Map<String, Double> setting,
            List<String> flags) {
        /** Where a value or a setting is neither wanted nor unwanted. */
        public static final double MIDDLE = 50;

        /** The interests hardly differ. */
        public static final String FLAT = "flat";

        /** The answers look as if they were given without reading. */
        public static final String CARELESS = "careless";

        /** Absent maps and lists are empty ones. */
        public Scores {
            interests = EmptyCollections.ifAbsent(interests);
            standardErrors = EmptyCollections.ifAbsent(standardErrors);
            values = EmptyCollections.ifAbsent(values);
            setting = EmptyCollections.ifAbsent(setting);
            flags = EmptyCollections.ifAbsent(flags);
        }

        /** A kind sentence about what was noticed, or null if there is nothing to say. */
        public static @Nullable String message(Collection<String> flags) {
            boolean flat = flags.contains(FLAT);
            if (flags.contains(CARELESS)) {
                return flat
                        ? "You gave nearly the same answer all the way through, so your answers do not tell careers"
                                + " apart yet. Take the quiz again and say what you would love and what you would"
                                + " rather not do."
                        : "Some of your answers do not go together, as happens when one is tired or in a hurry. Your"
                                + " results are here all the same; a second, unhurried round would make them surer.";
            }
            return flat
                    ? "Your six interests are nearly all alike, so your answers do not tell careers apart yet."
                            + " Take the quiz again and use the whole scale, or look around by field first."
                    : null;
        }
    }
}
