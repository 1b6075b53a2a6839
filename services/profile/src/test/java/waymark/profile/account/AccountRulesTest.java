package waymark.profile.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.edge.RefusedException;
import waymark.profile.audit.AuditAction;

class AccountRulesTest {
    private static final String ADMIN = "ann";
    private static final String OTHER = "bob";

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void an_admin_may_do_everything_to_somebody_else(AuditAction what) {
        assertThat(refused(what, OTHER, true)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void who_is_no_admin_any_more_may_do_nothing_whatever_their_token_says(AuditAction what) {
        assertThat(refused(what, OTHER, false)).contains("no-admin-any-more");
        assertThat(refused(what, ADMIN, false)).contains("no-admin-any-more");
    }

    @Test
    void nobody_takes_the_role_admin_from_themselves_or_disables_themselves_so_one_admin_is_always_left() {
        assertThat(refused(AuditAction.TAKE_ADMIN, ADMIN, true)).contains("own-admin");
        assertThat(refused(AuditAction.DISABLE, ADMIN, true)).contains("own-account");
    }

    @ParameterizedTest
    @EnumSource(
            value = AuditAction.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TAKE_ADMIN", "DISABLE"})
    void what_shuts_nobody_out_may_be_done_to_oneself(AuditAction what) {
        assertThat(refused(what, ADMIN, true)).isEmpty();
    }

    private static Optional<String> refused(AuditAction what, String person, boolean adminNow) {
        return AccountRules.refusal(what, ADMIN, person, adminNow).map(RefusedException::slug);
    }
}
