package waymark.edge;

import java.util.List;
import java.util.Objects;

/** A rule said no. Carries a slug for programs and a sentence a person can act on. */
public class RefusedException extends RuntimeException {
    /** What went wrong, as far as HTTP tells it apart. */
    public enum Kind {
        /** The input breaks a rule: 422. */
        INVALID(422),
        /** It clashes with the present state: 409. */
        CONFLICT(409),
        /** This caller may not: 403. */
        FORBIDDEN(403),
        /** It is not there, and there is more to say than that: 404. */
        ABSENT(404),
        /** It was there once and is not any more: 410. */
        GONE(410);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String slug;
    private final List<String> errors;

    private RefusedException(Kind kind, String slug, String message, List<String> errors) {
        super(message, null, false, false);
        this.kind = kind;
        this.slug = slug;
        this.errors = List.copyOf(errors);
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The input breaks a rule (422). */
    public static RefusedException invalid(String slug, String message) {
        return new RefusedException(Kind.INVALID, slug, message, List.of());
    }

    /** Several things break rules (422); {@code errors} holds one sentence for each. */
    public static RefusedException invalid(String slug, String message, List<String> errors) {
        return new RefusedException(Kind.INVALID, slug, message, errors);
    }

    /** It clashes with the present state (409). */
    public static RefusedException conflict(String slug, String message) {
        return new RefusedException(Kind.CONFLICT, slug, message, List.of());
    }

    /** This caller may not (403). */
    public static RefusedException forbidden(String slug, String message) {
        return new RefusedException(Kind.FORBIDDEN, slug, message, List.of());
    }

    /** It is not there, for a reason that programs go by (404). */
    public static RefusedException absent(String slug, String message) {
        return new RefusedException(Kind.ABSENT, slug, message, List.of());
    }

    /** It was there once and is not any more (410). */
    public static RefusedException gone(String slug, String message) {
        return new RefusedException(Kind.GONE, slug, message, List.of());
    }

    /** Invalid, in conflict, forbidden, absent, or gone. */
    public Kind kind() {
        return kind;
    }

    /** Short stable name of the rule, for programs. */
    public String slug() {
        return slug;
    }

    /** One sentence for each broken rule; empty if the message says it all. */
    public List<String> errors() {
        return errors;
    }
}
