package waymark.content.links;

import io.micronaut.core.annotation.Nullable;
import waymark.edge.Labeled;

/**
 * What a visit to an address showed.
 *
 * @param status the last HTTP status, 0 if there was none
 * @param detail a sentence for the editor
 * @param location where the address leads for good, if it has moved
 */
record LinkCheckResult(State state, int status, String detail, @Nullable String location) {

    /** What an editor has to know; what needs a look first comes first. */
    public enum State implements Labeled {
        /** The page is gone, or the site says it cannot show it. */
        BROKEN,
        /** Nothing answers: no such name, no connection, no answer in time, no valid certificate. */
        UNREACHABLE,
        /** The address leads where the portal does not go. */
        REFUSED,
        /** It answers at another address, for good. */
        MOVED,
        /** The site does not let programs in; a person may see the page. */
        UNSURE,
        /** It answers. */
        FINE,
        /** Not visited yet. */
        UNCHECKED;

        /** Did the visit fail, so that another one soon may go better? */
        public boolean failing() {
            return isBroken() || this == UNREACHABLE;
        }

        /** Should an editor do something about it? What could not be reached may be well. */
        public boolean isBroken() {
            return this == BROKEN || this == REFUSED;
        }
    }

    /** The last answer on the way. */
    static LinkCheckResult answered(int status, @Nullable String movedTo) {
        if (status >= 200 && status < 300) {
            return movedTo == null
                    ? new LinkCheckResult(State.FINE, status, "It answers.", null)
                    : new LinkCheckResult(
                            State.MOVED, status, "It has moved. Write the new address into the guide.", movedTo);
        }
        if (status == 401 || status == 403 || status == 405 || status == 406 || status == 429 || status == 999) {
            return new LinkCheckResult(
                    State.UNSURE, status, "The site does not let programs in. Open it yourself to be sure.", null);
        }
        if (status == 404 || status == 410) {
            return broken(status, "The page is gone. Find where it is now, or take the resource out.");
        }
        return status >= 500
                ? broken(status, "The site says it has a problem. If it lasts, take the resource out.")
                : broken(status, "The site does not show this page. Check the address.");
    }

    static LinkCheckResult broken(int status, String detail) {
        return new LinkCheckResult(State.BROKEN, status, detail, null);
    }

    static LinkCheckResult unreachable(String detail) {
        return new LinkCheckResult(State.UNREACHABLE, 0, detail, null);
    }

    static LinkCheckResult refused(String detail) {
        return new LinkCheckResult(State.REFUSED, 0, detail, null);
    }
}
