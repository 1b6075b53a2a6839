package waymark.backends;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How Keycloak sends messages to people. Where it cannot, nobody is offered a new password by mail.
 *
 * @param variables what is filled into the realm
 */
public record MailSettings(Map<String, String> variables) {
    private static final String HOST = "WAYMARK_SMTP_HOST";
    private static final String PORT = "WAYMARK_SMTP_PORT";
    private static final String FROM = "WAYMARK_SMTP_FROM";
    private static final String USER = "WAYMARK_SMTP_USER";
    private static final String STARTTLS = "WAYMARK_SMTP_STARTTLS";
    private static final String SIGN_IN = "WAYMARK_SMTP_AUTH";
    private static final String RESET = "WAYMARK_PASSWORD_RESET";

    /** Whom messages are from where nobody chose it; the realm takes no empty address. */
    private static final String SENDER = "waymark@example.org";

    /** No messages at all. */
    public static MailSettings none() {
        return new MailSettings(Map.of(FROM, SENDER, RESET, "false"));
    }

    /** Those of a mailbox on this machine, which asks for neither encryption nor a name. */
    public static MailSettings mailbox(String host, int port) {
        return new MailSettings(
                Map.of(HOST, host, PORT, String.valueOf(port), FROM, SENDER, STARTTLS, "false", RESET, "true"));
    }

    /**
     * Those of a mail server, if the environment names one. What is not named here Keycloak reads from the environment
     * itself.
     *
     * @throws IllegalStateException if nothing says whom messages are from
     */
    public static Optional<MailSettings> of(Map<String, String> environment) {
        if (environment.getOrDefault(HOST, "").isBlank()) {
            return Optional.empty();
        }
        if (environment.getOrDefault(FROM, "").isBlank()) {
            throw new IllegalStateException(
                    HOST + " is set: please set " + FROM + " too, the address messages to people are from.");
        }
        var variables = new HashMap<String, String>();
        variables.put(RESET, "true");
        variables.put(
                SIGN_IN, String.valueOf(!environment.getOrDefault(USER, "").isBlank()));
        return Optional.of(new MailSettings(Map.copyOf(variables)));
    }
}
