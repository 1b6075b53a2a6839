package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;
import waymark.events.AssessmentEvent;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.scoring.Scores;
import waymark.quiz.scoring.Scoring;

/**
 * One person answering one instrument. As stored, and with the rules of what may happen to it.
 *
 * @param id unguessable: it is the visitor's key
 * @param revision grows by one with every change
 * @param person the owner, null for a visitor
 * @param startKey see {@link IdempotencyKey}
 * @param instrumentVersion the version it began with and stays with
 * @param answers item id to answer
 * @param skipped ids of items the person chose to leave out
 * @param scores present once completed
 */
public record Sitting(
        @BsonId String id,
        long revision,
        @Nullable String person,
        @Nullable String startKey,
        String instrument,
        String instrumentVersion,
        Map<String, Integer> answers,
        List<String> skipped,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Scores scores) {
    /**
     * What a rule makes of a sitting, and the fact the other services are told about it.
     *
     * @param event absent if nothing changed, or nobody else need know
     */
    public record Change(Sitting sitting, @Nullable AssessmentEvent event) {}

    /** Grows by one whenever a sitting's events get to tell more, so that all are told once more. 2: answers. */
    public static final int EVENT_FORM = 2;

    /** What to answer those who are not the owner. */
    static final String NOT_YOURS = "This sitting belongs to someone else.";

    /** What one sends to skip an item. */
    public static final int SKIP = 0;

    /** One kept before there was a component has nothing in it. */
    public Sitting {
        answers = answers == null ? Map.of() : answers;
        skipped = skipped == null ? List.of() : skipped;
    }

    /** A new sitting without answers. */
    static Sitting begin(String id, @Nullable String person, @Nullable String startKey, Instrument of, Instant now) {
        return new Sitting(id, 1, person, startKey, of.id(), of.version(), Map.of(), List.of(), now, now, null, null);
    }

    /**
     * One that its person took along, as a sitting by itself: its answers are held against the instrument, and its
     * scores are worked out anew.
     *
     * @param answers item id to answer, {@value #SKIP} for one that was left out
     * @throws RefusedException if an item is unknown, an answer is off the scale, or it was completed with too few
     */
    public static Change restored(
            String id,
            String person,
            Instrument of,
            Map<String, Integer> answers,
            Instant startedAt,
            Instant updatedAt,
            @Nullable Instant completedAt) {
        Sitting begun = begin(id, person, null, of, startedAt);
        Change answered = begun.answer(answers, of, updatedAt);
        Sitting open = answered.sitting();
        if (completedAt != null) {
            return open.complete(of, completedAt);
        }
        return answered.event() != null ? answered : new Change(open, AssessmentEvents.started(open, of));
    }

    boolean isCompleted() {
        return completedAt != null;
    }

    /** The item's answer, {@value #SKIP} if it was knowingly left out, null if neither. */
    @Nullable
    Integer decision(Instrument.Item item) {
        Integer answer = answers.get(item.id());
        return answer == null && skipped.contains(item.id()) ? (Integer) SKIP : answer;
    }

    /** Answered or knowingly left out. */
    boolean isDecided(Instrument.Item item) {
        return decision(item) != null;
    }

    /**
     * Takes in answers beside those it has.
     *
     * @param given item id to an answer on the instrument's scale, {@value #SKIP} to skip, null to clear
     * @return this very sitting if nothing changes; a fact if a section is done by it
     * @throws RefusedException if it is completed, an item is unknown or an answer is off the scale; nothing is taken
     *     in then
     */
    Change answer(Map<String, Integer> given, Instrument instrument, Instant now) {
        if (isCompleted()) {
            throw RefusedException.conflict(
                    "completed",
                    "This sitting is completed, so its answers stay as they are. Start a new one to answer again.");
        }
        var nextAnswers = new HashMap<>(answers);
        var nextSkipped = new ArrayList<>(skipped);
        given.forEach((item, answer) -> {
            check(item, answer, instrument);
            nextSkipped.remove(item);
            if (answer == null) {
                nextAnswers.remove(item);
            } else if (answer == SKIP) {
                nextAnswers.remove(item);
                nextSkipped.add(item);
            } else {
                nextAnswers.put(item, answer);
            }
        });
        nextSkipped.sort(null);
        if (nextAnswers.equals(answers) && nextSkipped.equals(skipped)) {
            return new Change(this, null);
        }
        Sitting answered = next(person, Map.copyOf(nextAnswers), List.copyOf(nextSkipped), now, null, null);
        boolean another =
                !Progress.sectionsDone(this, instrument).containsAll(Progress.sectionsDone(answered, instrument));
        return new Change(answered, another ? AssessmentEvents.sectionDone(answered, instrument) : null);
    }

    private static void check(String item, @Nullable Integer answer, Instrument instrument) {
        if (instrument.item(item).isEmpty()) {
            throw RefusedException.invalid("unknown-item", "This instrument has no item “" + shown(item) + "”.");
        }
        if (answer != null && answer != SKIP && !instrument.scale().holds(answer)) {
            throw RefusedException.invalid(
                    "answer-range",
                    "The answer to %s must be a whole number from %d to %d, %d to skip it, or null to clear it."
                            .formatted(
                                    item,
                                    instrument.scale().min(),
                                    instrument.scale().max(),
                                    SKIP));
        }
    }

    private static String shown(String item) {
        return item.length() <= 40 ? item : item.substring(0, 40) + "…";
    }

    /**
     * Scores the answers. Completing again changes nothing.
     *
     * @throws RefusedException if an interest has too few answers; the sentence says which and how many more
     */
    Change complete(Instrument instrument, Instant now) {
        if (isCompleted()) {
            return new Change(this, null);
        }
        Progress.requireComplete(this, instrument);
        Sitting completed = next(person, answers, skipped, now, now, Scoring.score(instrument, answers));
        return new Change(completed, AssessmentEvents.completed(completed, instrument));
    }

    /**
     * Makes a visitor's sitting this person's; the owner may repeat it.
     *
     * @throws RefusedException if it is someone else's
     */
    Change claim(String claimant, Instrument instrument) {
        if (claimant.equals(person)) {
            return new Change(this, null);
        }
        if (person != null) {
            throw RefusedException.forbidden("not-yours", NOT_YOURS);
        }
        Sitting claimed = next(claimant, answers, skipped, updatedAt, completedAt, scores);
        return new Change(claimed, AssessmentEvents.claimed(claimed, instrument));
    }

    /** Tells the others once more of a completed sitting, which does not change but for its revision. */
    public Change republished(Instrument instrument) {
        Sitting same = next(person, answers, skipped, updatedAt, completedAt, scores);
        return new Change(same, AssessmentEvents.completed(same, instrument));
    }

    private Sitting next(
            @Nullable String person,
            Map<String, Integer> answers,
            List<String> skipped,
            Instant updatedAt,
            @Nullable Instant completedAt,
            @Nullable Scores scores) {
        return new Sitting(
                id,
                revision + 1,
                person,
                startKey,
                instrument,
                instrumentVersion,
                answers,
                skipped,
                startedAt,
                updatedAt,
                completedAt,
                scores);
    }
}
