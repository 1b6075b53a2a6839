package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void a_portal_of_ones_own_keeps_messages_in_a_mailbox_and_offers_new_passwords() {
        Options options = Options.local(Map.of("WAYMARK_PORT_MAILBOX", "7025"));

        assertThat(options.parts()).contains(PortalLayout.MAILBOX);
        assertThat(options.sending().variables())
                .containsEntry("WAYMARK_SMTP_HOST", "localhost")
                .containsEntry("WAYMARK_SMTP_PORT", "8025")
                .containsEntry("WAYMARK_PASSWORD_RESET", "true");
    }

    @Test
    void with_a_mail_server_messages_are_sent_and_there_is_no_mailbox() {
        Options options = Options.local(Map.of(
                "WAYMARK_SMTP_HOST", "mail.example.org",
                "WAYMARK_SMTP_FROM", "waymark@example.org",
                "WAYMARK_SMTP_USER", "waymark"));

        assertThat(options.parts()).doesNotContain(PortalLayout.MAILBOX);
        assertThat(options.sending().variables())
                .containsEntry("WAYMARK_SMTP_AUTH", "true")
                .containsEntry("WAYMARK_PASSWORD_RESET", "true");
    }

    @Test
    void a_mail_server_needs_an_address_that_messages_are_from() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Options.local(Map.of("WAYMARK_SMTP_HOST", "mail.example.org")))
                .withMessageContaining("WAYMARK_SMTP_FROM");
    }

    @Test
    void a_keycloak_elsewhere_or_a_portal_for_others_has_no_mailbox() {
        assertThat(Options.local(Map.of("KEYCLOAK_URL", "http://localhost:1")).parts())
                .doesNotContain(PortalLayout.MAILBOX);
        Options others = Options.local(Map.of("WAYMARK_URL", "https://careers.example.org"));
        assertThat(others.parts()).doesNotContain(PortalLayout.MAILBOX);
        assertThat(others.sending().variables()).containsEntry("WAYMARK_PASSWORD_RESET", "false");
    }
}
