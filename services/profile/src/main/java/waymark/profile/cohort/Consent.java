package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;
import waymark.profile.person.Viewer;

/**
 * A student's agreement that the counselor of a cohort may see their progress, until they end it or its end has come.
 *
 * @param id cohort and person
 * @param revision grows with every change: each is an agreement of its own
 * @param counselor who of those who lead the cohort leads it longest
 * @param counselorName the names of all who lead it now
 * @param personName what the counselor sees as the student's name
 * @param text version of the {@link ConsentText} the student agreed to
 * @param leftOut what the student does not share
 * @param until when it ends by itself; absent if it does not
 * @param changedAt when it was last agreed to anew, with other parts, another end or other words
 * @param askedAnewAt when it was ended because its words name one counselor and somebody else is to lead the cohort;
 *     its student is invited to agree to the words of today
 */
public record Consent(
        @BsonId String id,
        long revision,
        String cohort,
        String cohortName,
        String counselor,
        String counselorName,
        String person,
        String personName,
        String text,
        Instant givenAt,
        @Nullable Instant endedAt,
        List<ConsentPart> leftOut,
        @Nullable Instant until,
        @Nullable Instant changedAt,
        @Nullable Instant askedAnewAt) {
    private static final int LONGEST_YEARS = 10;

    /** One from before parts could be left out leaves out none. */
    public Consent {
        leftOut = leftOut == null ? List.of() : leftOut;
    }

    /**
     * What a student decides when agreeing.
     *
     * @param text version of the words agreed to
     */
    public record Choice(String text, List<ConsentPart> leftOut, @Nullable Instant until) {
        /** Everything, without an end, in the words of today. */
        static final Choice ALL = new Choice(ConsentText.CURRENT, List.of(), null);

        /**
         * A choice as it was typed.
         *
         * @param shown names of the parts that are shown; absent for all
         * @param lastDay the last day on which it holds (UTC), as year-month-day; absent or empty for no end
         * @throws RefusedException if a part or the day is none, the day is over or further away than ten years, or the
         *     words know no parts
         */
        public static Choice of(String text, @Nullable List<String> shown, @Nullable String lastDay, Instant now) {
            List<ConsentPart> leftOut = ConsentPart.without(shown);
            if (!ConsentText.knows(text, leftOut)) {
                throw RefusedException.conflict(
                        "consent-text-changed",
                        "What you agreed to then was all or nothing. Read the words of today and agree to them to leave"
                                + " something out.");
            }
            return new Choice(text, leftOut, lastDay == null || lastDay.isBlank() ? null : end(lastDay.strip(), now));
        }

        private static Instant end(String lastDay, Instant now) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            LocalDate day;
            try {
                day = LocalDate.parse(lastDay);
            } catch (DateTimeParseException e) {
                throw RefusedException.invalid(
                        "consent-until", "Write the last day as year-month-day, for example 2027-06-30.");
            }
            if (day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS))) {
                throw RefusedException.invalid(
                        "consent-until", "Choose a last day from today on, at most ten years away.");
            }
            return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** The id of a person's consent for a cohort. */
    public static String idOf(String cohort, String person) {
        return cohort + "/" + person;
    }

    /** The cohort of the consent with that id; ids of cohorts have no slash. */
    public static String cohortOf(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    /** The person of the consent with that id. */
    public static String personOf(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    /** What a counselor is answered who asks for somebody without a live consent. */
    public static RefusedException missing() {
        return RefusedException.forbidden(
                "no-consent", "This student has not agreed, or no longer agrees, that you see this.");
    }

    /** A live consent to everything, to the words of today. */
    public static Consent given(Cohort cohort, String person, String name, long revision, Instant now) {
        return given(cohort, person, name, revision, Choice.ALL, now);
    }

    /** A live consent to what was chosen. */
    public static Consent given(Cohort cohort, String person, String name, long revision, Choice choice, Instant now) {
        return new Consent(
                idOf(cohort.id(), person),
                revision,
                cohort.id(),
                cohort.name(),
                cohort.counselor(),
                cohort.counselorNames(),
                person,
                name,
                choice.text(),
                now,
                null,
                choice.leftOut(),
                choice.until(),
                null,
                null);
    }

    /** Does it hold for whoever leads the cohort, and not for one counselor alone? */
    public boolean coversSeveral() {
        return text.compareTo(ConsentText.FIRST_FOR_SEVERAL) >= 0;
    }

    /** Does it still hold? */
    public boolean live(Instant now) {
        return endedAt == null && (until == null || until.isAfter(now));
    }

    /** May the counselor see that part, as long as the consent holds? */
    public boolean shows(ConsentPart part) {
        return !leftOut.contains(part);
    }

    /** May the counselor also read why careers fit, which quotes answers? Earlier words did not speak of it. */
    public boolean showsReasons() {
        return shows(ConsentPart.RESULTS) && text.compareTo(ConsentText.FIRST_WITH_REASONS) >= 0;
    }

    /** The last day on which it holds (UTC), if it ends by itself. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : LocalDate.ofInstant(until.minusMillis(1), ZoneOffset.UTC);
    }

    Choice choice() {
        return new Choice(text, leftOut, until);
    }

    /** The same with another choice; this one if it is the same. */
    public Consent changed(Choice choice, Instant now) {
        return choice.equals(choice()) ? this : next(choice, null, now, null);
    }

    /** The same, ended now, or when its end came. */
    public Consent ended(Instant now) {
        return next(choice(), until == null || until.isAfter(now) ? now : until, changedAt, null);
    }

    /** The same, ended now so that its student is asked anew. */
    Consent askedAnew(Instant now) {
        return next(choice(), now, changedAt, now);
    }

    private Consent next(Choice choice, @Nullable Instant end, @Nullable Instant change, @Nullable Instant anew) {
        return new Consent(
                id,
                revision + 1,
                cohort,
                cohortName,
                counselor,
                counselorName,
                person,
                personName,
                choice.text(),
                givenAt,
                end,
                choice.leftOut(),
                choice.until(),
                change,
                anew);
    }

    /** The counselor, looking at this student. */
    public Viewer viewer() {
        return new Viewer(counselor, person, showsReasons());
    }
}
