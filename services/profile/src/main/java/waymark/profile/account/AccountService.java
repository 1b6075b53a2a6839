package waymark.profile.account;

import jakarta.inject.Singleton;
import waymark.edge.Caller;
import waymark.profile.audit.AuditAction;
import waymark.profile.audit.AuditEntry.Named;
import waymark.profile.audit.AuditStore;
import waymark.profile.school.School;
import waymark.profile.staff.SchoolService;

/**
 * Changes accounts for admins. Each change is in the audit list before it is done; what is so already is neither done
 * nor listed again.
 */
@Singleton
class AccountService {
    private final AccountClient accounts;
    private final AuditStore audit;
    private final SchoolService schools;

    AccountService(AccountClient accounts, AuditStore audit, SchoolService schools) {
        this.accounts = accounts;
        this.audit = audit;
        this.schools = schools;
    }

    /** Gives a role, and signs the person out: who signs in again has it, by all the steps it asks for. */
    void give(Caller admin, Account account, AccountRole role) {
        if (!accounts.roles(account.id()).contains(role.label())) {
            change(admin, account, role.giving(), () -> {
                accounts.give(account.id(), role);
                accounts.endSessions(account.id());
            });
        }
    }

    /** Takes a role, and signs the person out, for their tokens would name it for minutes yet. */
    void take(Caller admin, Account account, AccountRole role) {
        if (accounts.roles(account.id()).contains(role.label())) {
            change(admin, account, role.taking(), () -> {
                accounts.take(account.id(), role);
                requireStillAdmin(admin, () -> accounts.give(account.id(), role));
                accounts.endSessions(account.id());
            });
        }
    }

    /** Lets the person sign in, or not any more; then they are signed out too. */
    void enable(Caller admin, Account account, boolean enabled) {
        if (account.enabled() == enabled) {
            return;
        }
        change(admin, account, enabled ? AuditAction.ENABLE : AuditAction.DISABLE, () -> {
            accounts.enable(account.id(), enabled);
            if (!enabled) {
                requireStillAdmin(admin, () -> accounts.enable(account.id(), true));
                accounts.endSessions(account.id());
            }
        });
    }

    /** Signs the person out everywhere. */
    void endSessions(Caller admin, Account account) {
        change(admin, account, AuditAction.END_SESSIONS, () -> accounts.endSessions(account.id()));
    }

    /** Makes the person a counselor of a school. */
    void putInto(Caller admin, Account account, School school) {
        requireAllowed(AuditAction.PUT_INTO_SCHOOL, admin, account);
        schools.put(school, account.id(), account.name(), admin);
    }

    private void change(Caller admin, Account account, AuditAction what, Runnable doing) {
        audit.record(admin, what, new Named(account.id(), account.name()), null, () -> {
            requireAllowed(what, admin, account);
            doing.run();
        });
    }

    private void requireAllowed(AuditAction what, Caller admin, Account account) {
        AccountRules.refusal(what, admin.id(), account.id(), accounts.isAdmin(admin.id()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /**
     * Admins who shut each other out at the same moment get back in: whoever is the last to do so has been shut out
     * too, and undoes it.
     */
    private void requireStillAdmin(Caller admin, Runnable undo) {
        if (!accounts.isAdmin(admin.id())) {
            undo.run();
            throw AccountRules.noAdmin();
        }
    }
}
