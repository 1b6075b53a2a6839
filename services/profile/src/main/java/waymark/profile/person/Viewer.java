package waymark.profile.person;

import waymark.edge.Caller;

/**
 * Who looks at whose data. Stores ask for one, so nobody's data can be read without saying who reads. A person views
 * their own; a counselor gets one from a live consent only.
 *
 * @param id who looks
 * @param of whose data
 * @param reasons also why careers fit, which quotes answers?
 */
public record Viewer(String id, String of, boolean reasons) {

    /** Reasons are for the person alone, unless they agreed to show them. */
    public Viewer(String id, String of) {
        this(id, of, id.equals(of));
    }

    /** The caller looks at their own data. */
    public static Viewer self(Caller caller) {
        return new Viewer(caller.id(), caller.id());
    }
}
