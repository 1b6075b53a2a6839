package waymark.gateway;

import java.util.HashMap;
import java.util.Map;
import waymark.backends.Backends;
import waymark.backends.Ports;

/**
 * The gateway on real backends, at an address known before it starts, with {@link Upstream} in place of all four
 * services.
 */
public interface Portal extends Backends {
    /** Where the services are played. */
    Upstream UPSTREAM = Upstream.start();

    /** The port this test's gateway takes. */
    int PORT = Ports.free();

    /** The gateway's address. */
    String SITE = "http://localhost:" + PORT;

    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Backends.super.getProperties());
        properties.put("micronaut.server.port", String.valueOf(PORT));
        properties.put("waymark.url", SITE);
        properties.put("waymark.sources.first", "1h"); // tests say when it asks
        for (String service : new String[] {"content", "quiz", "recommendation", "profile"}) {
            properties.put("waymark.services." + service, UPSTREAM.address());
            properties.put("waymark.management." + service, UPSTREAM.address());
        }
        return properties;
    }
}
