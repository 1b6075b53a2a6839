package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.Caller;
import waymark.edge.RefusedException;

/**
 * A counselor's group of students.
 *
 * @param code eight letters and digits that cannot be mistaken for each other; whoever has it may join
 * @param counselorName shown to students before they join
 * @param idempotencyKey of the request that made it, so that a retry makes no second one
 * @param closedAt since when nobody can join any more; absent while they can
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
        @Nullable Instant closedAt) {
    /** The most characters of a name. */
    static final int LONGEST_NAME = 80;

    /** How many characters a code has. */
    static final int CODE_LENGTH = 8;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, open to those who have its code. */
    static Cohort begin(String id, String name, Caller counselor, Instant now, @Nullable String idempotencyKey) {
        return new Cohort(id, 1, name, newCode(), counselor.id(), counselor.name(), now, idempotencyKey, null);
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
    String spokenCode() {
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
     * @throws RefusedException (forbidden) if somebody else does
     */
    public Cohort ledBy(String id) {
        if (!counselor.equals(id)) {
            throw RefusedException.forbidden("not-your-cohort", "This group belongs to another counselor.");
        }
        return this;
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
    Cohort changed(@Nullable String newName, @Nullable Boolean close, Instant now) {
        Instant since = close == null ? closedAt : !close ? null : closed() ? closedAt : now;
        return new Cohort(
                id,
                revision + 1,
                newName == null ? name : checkedName(newName),
                code,
                counselor,
                counselorName,
                createdAt,
                idempotencyKey,
                since);
    }

    /** The name without blanks around it. */
    static String checkedName(String name) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw RefusedException.invalid(
                    "cohort-name", "Give the group a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return tidy;
    }
}
