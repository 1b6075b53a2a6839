package waymark.profile.followup.queue;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Consent;
import waymark.profile.followup.FollowUp;

/**
 * What a counselor said of a line of their list. It is theirs alone: who leads a group with them has a list, thresholds
 * and marks of their own.
 *
 * @param id counselor, cohort, person and rule
 * @param occurrence of the finding it is about; see {@link FollowUp#occurrence}
 * @param until the day on which a line that was put off is back; absent for any other
 * @param note kept also when the reason goes and comes back
 */
public record FollowUpMark(
        @BsonId String id,
        String counselor,
        String cohort,
        String person,
        String rule,
        String occurrence,
        FollowUpState state,
        @Nullable LocalDate until,
        @Nullable String note,
        Instant at) {
    /** The most characters of a note. */
    static final int LONGEST_NOTE = 500;

    private static final int LONGEST_YEARS = 1;

    static String idOf(String counselor, String cohort, String person, String rule) {
        return String.join("/", counselor, cohort, person, rule);
    }

    /**
     * That mark on a finding.
     *
     * @param until for one that is put off, the day on which it is back
     * @throws RefusedException if it is put off without a day, or to one that is not after today or further away than a
     *     year, or the note is too long
     */
    static FollowUpMark of(
            String counselor,
            Consent consent,
            FollowUp found,
            FollowUpState state,
            @Nullable LocalDate until,
            @Nullable String note,
            LocalDate today,
            Instant now) {
        if (state == FollowUpState.SNOOZED
                && (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_YEARS)))) {
            throw RefusedException.invalid("follow-up-until", "Choose a day from tomorrow on, at most a year away.");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw RefusedException.invalid("follow-up-note", "A note has at most " + LONGEST_NOTE + " characters.");
        }
        String rule = found.rule().label();
        return new FollowUpMark(
                idOf(counselor, consent.cohort(), consent.person(), rule),
                counselor,
                consent.cohort(),
                consent.person(),
                rule,
                found.occurrence(),
                state,
                state == FollowUpState.SNOOZED ? until : null,
                note == null || note.isBlank() ? null : note,
                now);
    }

    /** Where the line of a finding stands by it: open if it is about an earlier finding, or its day has come. */
    FollowUpState on(FollowUp found, LocalDate today) {
        boolean holds = occurrence.equals(found.occurrence())
                && (state == FollowUpState.DONE || until != null && today.isBefore(until));
        return holds ? state : FollowUpState.OPEN;
    }
}
