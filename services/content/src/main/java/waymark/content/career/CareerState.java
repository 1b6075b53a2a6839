package waymark.content.career;

import waymark.edge.Labeled;

/** Where a career stands. */
public enum CareerState implements Labeled {
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
}
