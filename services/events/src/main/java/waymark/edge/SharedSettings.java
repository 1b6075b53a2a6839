package waymark.edge;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.core.annotation.NonNull;
import java.util.Map;

/** Settings that must not differ between services. */
@ContextConfigurer
public class SharedSettings implements ApplicationContextConfigurer {
    /**
     * An empty list travels as an empty list: its absence would mean "not known". The framework's own endpoint that
     * explains tokens stays shut. An absent database is noticed while the caller still waits.
     */
    public static final Map<String, Object> SETTINGS = Map.of(
            "micronaut.serde.serialization.inclusion", "NON_NULL",
            "micronaut.security.endpoints.introspection.enabled", false,
            "mongodb.cluster.server-selection-timeout", "3s");

    @Override
    public void configure(@NonNull ApplicationContextBuilder builder) {
        builder.properties(SETTINGS);
    }
}
