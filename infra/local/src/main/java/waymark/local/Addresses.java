package waymark.local;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import waymark.testing.Ports;

/**
 * The ports of a portal.
 *
 * @param http of each application
 * @param management of each application
 */
record Addresses(
        Map<Part, Integer> http,
        Map<Part, Integer> management,
        int mongo,
        int kafka,
        int keycloak,
        int keycloakManagement) {

    /** The usual ones. */
    static Addresses usual() {
        Map<Part, Integer> http = new EnumMap<>(Part.class);
        Map<Part, Integer> management = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            http.put(part, part.port());
            management.put(part, part.management());
        }
        return new Addresses(http, management, 27017, 9092, 8180, 9180);
    }

    /** Ports nobody uses at the moment. */
    static Addresses free() {
        Map<Part, Integer> http = new EnumMap<>(Part.class);
        Map<Part, Integer> management = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            http.put(part, Ports.free());
            management.put(part, Ports.free());
        }
        return new Addresses(http, management, Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    /** Every port and who wants it, backing services only where they are started here. */
    Map<Integer, String> wanted(boolean ownMongo, boolean ownKafka, boolean ownKeycloak) {
        Map<Integer, String> all = new LinkedHashMap<>();
        http.forEach((part, port) -> all.put(port, part.title()));
        management.forEach((part, port) -> all.put(port, part.title() + "'s health"));
        if (ownMongo) {
            all.put(mongo, "MongoDB");
        }
        if (ownKafka) {
            all.put(kafka, "Kafka");
        }
        if (ownKeycloak) {
            all.put(keycloak, "Keycloak");
            all.put(keycloakManagement, "Keycloak's health");
        }
        return all;
    }

    String url() {
        return "http://localhost:" + http.get(Part.GATEWAY);
    }

    /** What each application must know of the others. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (Part part : Part.values()) {
            String name = part.name();
            environment.put(name + "_URL", "http://localhost:" + http.get(part));
            environment.put(name + "_MANAGEMENT_URL", "http://localhost:" + management.get(part));
        }
        return environment;
    }
}
