package waymark.profile.person;

import waymark.edge.Caller;

/**
 * Something this service was given about people by their e-mail address, before they were here. It is theirs as soon as
 * somebody is here who proved the address to be their own: so they see it, take it with them and can have it erased.
 */
public interface VerifiedEmailClaim {

    /** Whatever waits for the caller's verified address is theirs from now on; can be repeated. */
    void claim(Caller caller);
}
