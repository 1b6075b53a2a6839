package waymark.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.backends.MailSettings;
import waymark.backends.ProjectPaths;

/**
 * How to start a portal.
 *
 * @param layout where its parts live
 * @param elsewhere {@code MONGODB_URI}, {@code KAFKA_BOOTSTRAP_SERVERS}, {@code KEYCLOAK_URL}: servers that run already
 * @param environment added to every application's own
 * @param mail how messages to people are sent, unless they are kept in a mailbox
 * @param archive whether stopping may take the seconds that make the next start quicker
 */
public record Options(
        PortalLayout layout,
        Map<String, String> elsewhere,
        Map<String, String> environment,
        Optional<MailSettings> mail,
        boolean archive) {
    static final Map<String, String> VARIABLES = Map.of(
            PortalLayout.MONGO, "MONGODB_URI",
            PortalLayout.KAFKA, "KAFKA_BOOTSTRAP_SERVERS",
            PortalLayout.KEYCLOAK, "KEYCLOAK_URL");

    private static final String THIS_MACHINE = "|http://(localhost|127\\.0\\.0\\.1)([:/].*)?";

    /** What {@code ./waymark up} does. */
    static Options local(Map<String, String> environment) {
        var elsewhere = new HashMap<String, String>();
        VARIABLES.values().forEach(name -> Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .ifPresent(value -> elsewhere.put(name, value)));
        boolean here = environment.getOrDefault("WAYMARK_URL", "").matches(THIS_MACHINE);
        return new Options(
                PortalLayout.usual(ProjectPaths.find(), environment),
                Map.copyOf(elsewhere),
                Map.of(),
                MailSettings.of(environment).or(() -> here ? Optional.empty() : Optional.of(MailSettings.none())),
                true);
    }

    Optional<String> elsewhere(String part) {
        return Optional.ofNullable(elsewhere.get(VARIABLES.get(part)));
    }

    /** Has this portal a mailbox? Only if its Keycloak runs here too, for this machine, and sends nothing itself. */
    boolean mailbox() {
        return elsewhere(PortalLayout.KEYCLOAK).isEmpty() && mail.isEmpty();
    }

    /** How a Keycloak that runs here sends messages. */
    MailSettings sending() {
        return mail.orElseGet(
                () -> MailSettings.mailbox("localhost", layout.management().get(PortalLayout.MAILBOX)));
    }

    /** The parts that run here. */
    List<String> parts() {
        return Stream.concat(
                        Stream.of(PortalLayout.MONGO, PortalLayout.KAFKA, PortalLayout.KEYCLOAK, PortalLayout.MAILBOX)
                                .filter(part -> part.equals(PortalLayout.MAILBOX)
                                        ? mailbox()
                                        : elsewhere(part).isEmpty()),
                        Stream.of(ApplicationSpec.values()).map(ApplicationSpec::id))
                .toList();
    }

    /** What an application is told about the others. */
    Map<String, String> environment(ApplicationSpec app, String mongo, String kafka, String keycloak) {
        var all = new HashMap<String, String>();
        all.put("PORT", String.valueOf(layout.port(app.id())));
        all.put("MANAGEMENT_PORT", String.valueOf(layout.management().get(app.id())));
        all.put("MONGODB_URI", mongo);
        all.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        all.put("KEYCLOAK_URL", keycloak);
        all.put("KEYCLOAK_ISSUER", keycloak + "/realms/waymark");
        if (app == ApplicationSpec.GATEWAY) {
            all.put("WAYMARK_URL", layout.url("gateway"));
            all.put("WAYMARK_SESSION_KEY", PortalSecret.SESSION.of(layout.home()));
            for (ApplicationSpec other : ApplicationSpec.values()) {
                all.put(other + "_URL", layout.url(other.id()));
                all.put(other + "_MANAGEMENT_URL", layout.managementUrl(other.id()));
            }
        }
        all.putAll(environment);
        return all;
    }
}
