package waymark.profile.account;

import java.util.Optional;
import waymark.edge.RefusedException;
import waymark.profile.audit.AuditAction;

/**
 * What an admin may not do to an account. Nobody shuts themselves out, and only who is an admin shuts out another: so a
 * portal never is without one.
 */
final class AccountRules {
    private AccountRules() {}

    /**
     * Why it is refused; empty if it may be done.
     *
     * @param admin who wants it
     * @param person whose account it is
     * @param adminNow is who wants it an admin at present, whatever their token says?
     */
    static Optional<RefusedException> refusal(AuditAction what, String admin, String person, boolean adminNow) {
        if (!adminNow) {
            return Optional.of(noAdmin());
        }
        if (!admin.equals(person)) {
            return Optional.empty();
        }
        return switch (what) {
            case TAKE_ADMIN ->
                Optional.of(RefusedException.conflict(
                        "own-admin", "You cannot take the role admin from yourself. Ask another admin to do it."));
            case DISABLE ->
                Optional.of(RefusedException.conflict(
                        "own-account", "You cannot disable your own account. Ask another admin to do it."));
            default -> Optional.empty();
        };
    }

    static RefusedException noAdmin() {
        return RefusedException.forbidden(
                "no-admin-any-more", "You are no admin any more, so nothing was changed. Please sign in again.");
    }
}
