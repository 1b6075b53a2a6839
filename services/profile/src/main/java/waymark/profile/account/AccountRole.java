package waymark.profile.account;

import waymark.edge.Labeled;
import waymark.profile.audit.AuditAction;

/** A role that admins give and take. Everybody is a student besides. */
enum AccountRole implements Labeled {
    COUNSELOR(AuditAction.GIVE_COUNSELOR, AuditAction.TAKE_COUNSELOR),
    ADMIN(AuditAction.GIVE_ADMIN, AuditAction.TAKE_ADMIN);

    private final AuditAction giving;
    private final AuditAction taking;

    AccountRole(AuditAction giving, AuditAction taking) {
        this.giving = giving;
        this.taking = taking;
    }

    AuditAction giving() {
        return giving;
    }

    AuditAction taking() {
        return taking;
    }
}
