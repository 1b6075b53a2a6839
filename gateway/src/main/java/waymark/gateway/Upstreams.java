package waymark.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the services are, and whether it is worth asking them. */
@Singleton
public class Upstreams {
    /** Addresses of the services and of their management ports, by name. */
    @ConfigurationProperties("waymark")
    public record Addresses(Map<String, URI> services, Map<String, URI> management) {}

    private final Addresses addresses;
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(2)
            .build());

    Upstreams(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The service's base address. */
    public URI service(String name) {
        return addresses.services().get(name);
    }

    /** The services' management addresses by name. */
    public Map<String, URI> management() {
        return addresses.management();
    }

    /** Stops asking a service that keeps failing; one for pages and one for {@code /api}, for they fail differently. */
    public CircuitBreaker breaker(String service) {
        return breakers.circuitBreaker(service);
    }
}
