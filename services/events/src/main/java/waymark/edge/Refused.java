package waymark.edge;

/** A rule said no. Carries a slug for programs and a sentence a person can act on. */
public class Refused extends RuntimeException {
    /** What went wrong, as far as HTTP tells it apart. */
    public enum Kind {
        /** The input breaks a rule: 422. */
        INVALID(422),
        /** It clashes with the present state: 409. */
        CONFLICT(409),
        /** This caller may not: 403. */
        FORBIDDEN(403);

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

    private Refused(Kind kind, String slug, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.slug = slug;
    }

    /** The input breaks a rule (422). */
    public static Refused invalid(String slug, String message) {
        return new Refused(Kind.INVALID, slug, message);
    }

    /** It clashes with the present state (409). */
    public static Refused conflict(String slug, String message) {
        return new Refused(Kind.CONFLICT, slug, message);
    }

    /** This caller may not (403). */
    public static Refused forbidden(String slug, String message) {
        return new Refused(Kind.FORBIDDEN, slug, message);
    }

    /** Invalid, in conflict, or forbidden. */
    public Kind kind() {
        return kind;
    }

    /** Short stable name of the rule, for programs. */
    public String slug() {
        return slug;
    }
}
