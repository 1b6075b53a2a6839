package waymark.content.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange.What;
import waymark.edge.RefusedException;

/**
 * When a draft goes out by itself, and when the career is taken from the public.
 *
 * @param by who set it; stands as publisher
 * @param failure why the draft could not go out at its time
 */
public record Schedule(
        @Nullable Instant publishAt, @Nullable Instant unpublishAt, Editor by, @Nullable String failure) {
    /** What happens at the time to publish ({@link #due}), for those who set it. */
    public static final String EXPLANATION =
            "At the time to publish, the draft must be approved; else it stays and this page says why.";

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("MMM d, yyyy, HH:mm:ss 'UTC'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private static final Duration FURTHEST = Duration.ofDays(3 * 366);

    /**
     * The career with these times in place of those that were set.
     *
     * @throws RefusedException (invalid) with a sentence that says which time to change
     */
    public static Career set(Career career, @Nullable Instant publishAt, @Nullable Instant unpublishAt, Edit edit) {
        if (publishAt == null && unpublishAt == null) {
            throw RefusedException.invalid("schedule-empty", "Give a time to publish, a time to withdraw, or both.");
        }
        ahead(publishAt, "publish", edit.at());
        ahead(unpublishAt, "withdraw", edit.at());
        if (publishAt != null && unpublishAt != null && !publishAt.isBefore(unpublishAt)) {
            throw RefusedException.invalid(
                    "schedule-order", "The time to withdraw must be later than the time to publish.");
        }
        if (publishAt == null && !career.isPublic()) {
            throw RefusedException.invalid(
                    "schedule-not-public", "This career is not public. Give a time to publish it first.");
        }
        Schedule next = new Schedule(publishAt, unpublishAt, edit.by(), null);
        return next.equals(career.schedule())
                ? career
                : career.scheduled(next, What.SCHEDULED, edit.saying(next.told()));
    }

    /** The career without any times. */
    public static Career clear(Career career, Edit edit) {
        return career.schedule() == null ? career : career.scheduled(null, What.UNSCHEDULED, edit);
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

    /**
     * What its schedule makes of a career now, in the name of who set it. The draft must be approved; one that cannot
     * go out is left as it is and says why.
     */
    public static CareerUpdate due(Career career, Set<String> categories, Instant now) {
        Schedule schedule = career.schedule();
        return schedule == null ? CareerUpdate.untold(career) : schedule.change(career, categories, now);
    }

    private CareerUpdate change(Career career, Set<String> categories, Instant now) {
        if (publishAt != null && failure == null && !publishAt.isAfter(now)) {
            try {
                CareerUpdate out =
                        career.publish(new PublicationPolicy(categories, true), new Edit(by, now, "As scheduled"));
                return out.career() != career ? out : without(career, published(), "Public already", now);
            } catch (RefusedException no) {
                return CareerUpdate.untold(failed(career, no.getMessage(), now));
            }
        }
        if (unpublishAt == null || unpublishAt.isAfter(now)) {
            return CareerUpdate.untold(career);
        }
        return career.isPublic()
                ? career.withdraw(new Edit(by, now, "As scheduled"))
                : without(career, unpublished(), "Not public", now);
    }

    private CareerUpdate without(Career career, @Nullable Schedule left, String why, Instant now) {
        return CareerUpdate.untold(career.scheduled(left, What.UNSCHEDULED, new Edit(by, now, why)));
    }

    /** The career whose time came and which could not go out; it is not tried again. */
    public static Career failed(Career career, String why, Instant now) {
        Schedule set = career.schedule();
        if (set == null || set.failure != null) {
            return career;
        }
        var failed = new Schedule(set.publishAt, set.unpublishAt, set.by, why);
        return career.scheduled(failed, What.SCHEDULE_FAILED, new Edit(set.by, now, why));
    }

    /** Must the draft still be approved to go out at its time? */
    public boolean awaits(Review review) {
        return publishAt != null && failure == null && !review.isApproved();
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

    /** In words, for the audit list. */
    String told() {
        String out = publishAt == null ? "" : "Publish at " + UTC.format(publishAt) + ". ";
        return (out + (unpublishAt == null ? "" : "Withdraw at " + UTC.format(unpublishAt) + ".")).strip();
    }

    Schedule without(String person) {
        return new Schedule(publishAt, unpublishAt, by.without(person), failure);
    }
}
