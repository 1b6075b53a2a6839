package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;
import waymark.profile.school.GroupCounselors;

/**
 * A group of students, led by one counselor or, within a school, by several.
 *
 * @param code eight letters and digits that cannot be mistaken for each other; whoever has it may join
 * @param counselor who leads it longest of those who lead it now
 * @param counselorName their name
 * @param idempotencyKey of the request that made it, so that a retry makes no second one; absent once somebody else
 *     leads it
 * @param closedAt since when nobody can join any more; absent while they can
 * @param school whose it is; absent where its counselor belonged to none
 * @param previous the group of the year before, whose students are invited to this one; absent if there was none
 * @param led by whom, now and once
 */
public record Cohort(
        @BsonId String id,
        long revision,
        String name,
        String code,
        String counselor,
        String counselorName,
        Instant createdAt,
        @Nullable String idempotencyKey,
        @Nullable Instant closedAt,
        @Nullable String school,
        @Nullable String previous,
        GroupCounselors led) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 80;

    /** How many characters a code has. */
    static final int CODE_LENGTH = 8;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that was written when a group had one counselor is still led by that one. */
    public Cohort {
        led = led == null || led.now().isEmpty() ? GroupCounselors.only(counselor, counselorName, createdAt) : led;
    }

    /** One of no school, led by one counselor. */
    public Cohort(
            String id,
            long revision,
            String name,
            String code,
            String counselor,
            String counselorName,
            Instant createdAt,
            @Nullable String idempotencyKey,
            @Nullable Instant closedAt) {
        this(
                id,
                revision,
                name,
                code,
                counselor,
                counselorName,
                createdAt,
                idempotencyKey,
                closedAt,
                null,
                null,
                GroupCounselors.only(counselor, counselorName, createdAt));
    }

    /** A new one, open to those who have its code. */
    public static Cohort begin(
            String id, String name, GroupCounselors led, @Nullable String school, Instant now, @Nullable String key) {
        return new Cohort(
                id, 1, name, newCode(), led.first().person(), led.first().name(), now, key, null, school, null, led);
    }

    /** A new join code: 31⁸ possibilities. */
    static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The code in two halves, easier to read out; {@link #tidy} takes it so. */
    public String spokenCode() {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }

    /** A code as people type it: any case, with spaces or dashes. */
    public static String tidy(String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * The cohort, if that counselor leads it.
     *
     * @throws RefusedException (absent) if they do not, in the words for a group that is not there: nobody learns by
     *     asking which groups others have
     */
    public Cohort ledBy(String id) {
        if (!isLedBy(id)) {
            throw absent();
        }
        return this;
    }

    /** What is answered of a group that is not there, or that is none of the caller's business. */
    public static RefusedException absent() {
        return RefusedException.absent("not-found", "There is nothing at this address.");
    }

    /** Does that person lead it now? */
    public boolean isLedBy(String person) {
        return led.contains(person);
    }

    /** The names of all who lead it, as they stand in a sentence. */
    public String counselorNames() {
        return led.names();
    }

    /** Can nobody join any more? Those who joined before stay. */
    public boolean closed() {
        return closedAt != null;
    }

    /**
     * Still open to those who have the code.
     *
     * @throws RefusedException (conflict) if it is closed
     */
    public Cohort open() {
        if (closed()) {
            throw RefusedException.conflict(
                    "group-closed",
                    "This group is closed: nobody can join it any more. Ask your counselor to open it again.");
        }
        return this;
    }

    /** The same with another name, closed or opened anew; what is absent stays as it is. */
    public Cohort changed(@Nullable String newName, @Nullable Boolean close, Instant now) {
        Instant since = close == null ? closedAt : !close ? null : closed() ? closedAt : now;
        String next = newName == null ? name : checkedName(newName);
        return with(next, since, school, led);
    }

    /** The same, led by those. */
    public Cohort led(GroupCounselors others) {
        return with(name, closedAt, school, others);
    }

    /** The same, belonging to a school. */
    public Cohort of(String owner) {
        return with(name, closedAt, owner, led);
    }

    /** The group of the year after: the same counselors, open to those who have its new code, nobody in it yet. */
    public Cohort next(String nextId, String nextName, Instant now) {
        Cohort fresh = begin(nextId, checkedName(nextName), led.anew(now), school, now, null);
        return new Cohort(
                nextId,
                fresh.revision,
                fresh.name,
                fresh.code,
                fresh.counselor,
                fresh.counselorName,
                now,
                null,
                null,
                school,
                id,
                fresh.led);
    }

    private Cohort with(String newName, @Nullable Instant closed, @Nullable String owner, GroupCounselors counselors) {
        GroupCounselors.Counselor first = counselors.first();
        return new Cohort(
                id,
                revision + 1,
                newName,
                code,
                first.person(),
                first.name(),
                createdAt,
                first.person().equals(counselor) ? idempotencyKey : null,
                closed,
                owner,
                previous,
                counselors);
    }

    /** The name without blanks around it. */
    public static String checkedName(String name) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw RefusedException.invalid(
                    "cohort-name", "Give the group a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return tidy;
    }
}
