package waymark.gateway.upstream.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import waymark.edge.Problem;

/** Where the services are, and whether it is worth asking them. */
@Singleton
public class ServiceRegistry {
    /** Addresses of the services and of their management ports, by name. */
    @ConfigurationProperties("waymark")
    public record Addresses(Map<String, URI> services, Map<String, URI> management) {}

    private static final List<Class<? extends Throwable>> AWAY = List.of(
            ConnectException.class,
            UnresolvedAddressException.class,
            UnknownHostException.class,
            HttpTimeoutException.class,
            ReadTimeoutException.class,
            BadGatewayException.class);

    private final Addresses addresses;
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(2)
            .ignoreException(failure -> !away(failure))
            .build());

    ServiceRegistry(Addresses addresses) {
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

    /** Stops asking a service for pages while it is away. */
    public CircuitBreaker pages(String service) {
        return breakers.circuitBreaker(service + " pages");
    }

    /** The same for calls of {@code /api}: callers send what they like there, and pages must not suffer from it. */
    public CircuitBreaker api(String service) {
        return breakers.circuitBreaker(service + " api");
    }

    /**
     * The same for questions that are answered only when there is news: few of them end, so they tell little of all
     * others.
     */
    public CircuitBreaker waits(String service) {
        return breakers.circuitBreaker(service + " waits");
    }

    /**
     * Nobody answered in time: not a broken connection, which may be a caller's who went away in the middle of an
     * upload.
     */
    private static boolean away(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> AWAY.stream().anyMatch(type -> type.isInstance(cause)));
    }

    /** Did something between here and the service answer in its place? The services' own refusals are problems. */
    public static boolean isIntermediaryError(int status, @Nullable String type) {
        return (status == 502 || status == 503 || status == 504)
                && (type == null || !type.startsWith(Problem.MEDIA_TYPE));
    }

    /** The same of a whole response. */
    public static boolean isIntermediaryError(HttpResponse<?> response) {
        return isIntermediaryError(response.code(), response.header(HttpHeaders.CONTENT_TYPE));
    }

    /** That response, or {@link BadGatewayException} if it is not the service's own. */
    public static CompletionStage<HttpResponse<?>> answered(HttpResponse<?> response) {
        return isIntermediaryError(response)
                ? CompletableFuture.failedFuture(new BadGatewayException(response.code()))
                : CompletableFuture.completedFuture(response);
    }

    /** What counts when something answered in a service's place. */
    public static final class BadGatewayException extends IOException {
        private static final long serialVersionUID = 1;

        /** With the status that came. */
        public BadGatewayException(int status) {
            super("answered with " + status + " by something in between");
        }
    }
}
