package waymark.profile.person;

import waymark.edge.Caller;

/**
 * Who looks at whose data. Stores ask for one, so nobody's data can be read without saying who reads. A person views
 * their own; a counselor gets one from a live consent only.
 *
 * @param id who looks
 * @param of whose data
 */
public record Viewer(String id, String of) {

    /** The caller looks at their own data. */
    public static Viewer self(Caller caller) {
        return new Viewer(caller.id(), caller.id());
    }
}
