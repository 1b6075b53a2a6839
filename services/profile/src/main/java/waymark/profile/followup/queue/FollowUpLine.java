package waymark.profile.followup.queue;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import waymark.profile.cohort.Consent;
import waymark.profile.followup.FollowUp;

/**
 * A student a counselor may want to turn to, and why.
 *
 * @param cohort id of the group, {@code group} its name
 * @param rule name of the rule that found it, {@code title} what it is called
 * @param reason in a sentence
 * @param since since when it is so
 * @param state open, snoozed or done
 * @param until the day on which one that was put off is back
 * @param note the counselor's
 */
@Serdeable
public record FollowUpLine(
        String cohort,
        String group,
        String person,
        String name,
        String rule,
        String title,
        String reason,
        Instant since,
        String state,
        @Nullable LocalDate until,
        @Nullable String note) {

    static FollowUpLine of(
            Consent consent,
            String name,
            FollowUp found,
            String title,
            String reason,
            @Nullable FollowUpMark mark,
            LocalDate today) {
        FollowUpState state = mark == null ? FollowUpState.OPEN : mark.on(found, today);
        return new FollowUpLine(
                consent.cohort(),
                consent.cohortName(),
                consent.person(),
                name,
                found.rule().label(),
                title,
                reason,
                found.since(),
                state.label(),
                mark != null && state == FollowUpState.SNOOZED ? mark.until() : null,
                mark == null ? null : mark.note());
    }

    /** When one that was put off is back; empty for any other. */
    Optional<Instant> backAt() {
        return Optional.ofNullable(until)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
