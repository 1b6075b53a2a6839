package waymark.content.career;

import java.util.Locale;

/** Where a career stands. */
public enum CareerState {
    /** Never published. */
    DRAFT,
    /** Public as drafted. */
    PUBLISHED,
    /** Public, and the draft says something else. */
    CHANGED,
    /** Was public. */
    WITHDRAWN;

    /** Can everybody read it? */
    public boolean isPublic() {
        return this == PUBLISHED || this == CHANGED;
    }

    /** The name outside: in small letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
