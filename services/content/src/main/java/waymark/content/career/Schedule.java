package waymark.content.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import waymark.content.audit.Editor;
import waymark.edge.RefusedException;

/**
 * When a draft goes out by itself, and when the career is taken from the public.
 *
 * @param by who set it; stands as publisher
 * @param failure why the draft could not go out at its time
 */
public record Schedule(
        @Nullable Instant publishAt, @Nullable Instant unpublishAt, Editor by, @Nullable String failure) {
    private static final Duration FURTHEST = Duration.ofDays(3 * 366);

    /**
     * A schedule for a career.
     *
     * @throws RefusedException (invalid) with a sentence that says which time to change
     */
    static Schedule of(
            @Nullable Instant publishAt, @Nullable Instant unpublishAt, boolean isPublic, Editor by, Instant now) {
        if (publishAt == null && unpublishAt == null) {
            throw RefusedException.invalid("schedule-empty", "Give a time to publish, a time to withdraw, or both.");
        }
        ahead(publishAt, "publish", now);
        ahead(unpublishAt, "withdraw", now);
        if (publishAt != null && unpublishAt != null && !publishAt.isBefore(unpublishAt)) {
            throw RefusedException.invalid(
                    "schedule-order", "The time to withdraw must be later than the time to publish.");
        }
        if (publishAt == null && !isPublic) {
            throw RefusedException.invalid(
                    "schedule-not-public", "This career is not public. Give a time to publish it first.");
        }
        return new Schedule(publishAt, unpublishAt, by, null);
    }

    private static void ahead(@Nullable Instant time, String what, Instant now) {
        if (time != null && !time.isAfter(now)) {
            throw RefusedException.invalid(
                    "schedule-past", "The time to %s is past. Choose a later one.".formatted(what));
        }
        if (time != null && time.isAfter(now.plus(FURTHEST))) {
            throw RefusedException.invalid(
                    "schedule-far",
                    "The time to %s is more than three years ahead. Choose an earlier one.".formatted(what));
        }
    }

    boolean publishDue(Instant now) {
        return publishAt != null && failure == null && !publishAt.isAfter(now);
    }

    boolean unpublishDue(Instant now) {
        return unpublishAt != null && !unpublishAt.isAfter(now);
    }

    /** What is left once the draft is out; null if nothing is. */
    @Nullable
    Schedule published() {
        return unpublishAt == null ? null : new Schedule(null, unpublishAt, by, null);
    }

    /** What is left once it is withdrawn; null if nothing is. */
    @Nullable
    Schedule unpublished() {
        return publishAt == null ? null : new Schedule(publishAt, null, by, failure);
    }

    Schedule failed(String why) {
        return new Schedule(publishAt, unpublishAt, by, why);
    }

    /** In words, for the audit list. */
    String told() {
        String out = publishAt == null ? "" : "Publish at " + publishAt + ". ";
        return (out + (unpublishAt == null ? "" : "Withdraw at " + unpublishAt + ".")).strip();
    }

    Schedule without(String person) {
        return new Schedule(publishAt, unpublishAt, by.without(person), failure);
    }
}
