package waymark.profile.followup;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is known of one student of a group, as far as the rules ask for it.
 *
 * @param joined when they joined the group
 * @param lastSeen when they were last here; absent if never since they joined
 * @param quizDue by when a task of the group asks them for a quiz; absent if none does
 * @param quizzes newest first
 * @param best the best match of the latest completed quiz; absent while there is none
 * @param steps those of the plan that have a day and are not done
 * @param help when they asked for help and wait for it; absent if they do not
 */
public record FollowUpFacts(
        Instant joined,
        @Nullable Instant lastSeen,
        @Nullable LocalDate quizDue,
        List<Quiz> quizzes,
        @Nullable Best best,
        List<Step> steps,
        @Nullable Help help) {

    /** A quiz, begun or completed; scores 0–100 with their standard errors once it is completed. */
    public record Quiz(
            @BsonId String id,
            String person,
            String instrument,
            int items,
            int answered,
            Instant startedAt,
            Instant updatedAt,
            @Nullable Instant completedAt,
            @Nullable Map<String, Double> interests,
            @Nullable Map<String, Double> standardErrors,
            List<String> flags) {
        /** One kept before there was a component has nothing in it. */
        public Quiz {
            flags = flags == null ? List.of() : flags;
        }
    }

    /** The best match: fit 0–100, tier best, great, good, fair or poor. */
    public record Best(String assessment, String title, double fit, String tier) {}

    /** A step of the plan that is to be done by that day. */
    public record Step(String head, LocalDate due) {}

    /** The student asked for help, perhaps in words. */
    public record Help(Instant askedAt, @Nullable String text) {}

    /** The completed quizzes, newest first. */
    List<Quiz> completed() {
        return quizzes.stream().filter(quiz -> quiz.completedAt() != null).toList();
    }

    /** The quiz they are in the middle of: the newest, if it is not completed. */
    Optional<Quiz> inTheMiddle() {
        return quizzes.stream().findFirst().filter(quiz -> quiz.completedAt() == null);
    }

    /** When they were here last, which they were when they joined. */
    Instant hereLast() {
        return lastSeen == null ? joined : lastSeen;
    }

    /** The latest completed quiz. */
    Optional<Quiz> latest() {
        return completed().stream().findFirst();
    }
}
