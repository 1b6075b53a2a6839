package waymark.gateway.upstream.http;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ResponseClosedException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Sends requests of pages to services and takes whole answers. */
@Singleton
public class ServiceHttpClient {
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);

    private static final long REPEATS = 2;
    private static final byte[] NOTHING = {};

    private final HttpClient http;

    ServiceHttpClient(@Client(configuration = ServiceHttpConfiguration.class) HttpClient http) {
        this.http = http;
    }

    /** Sends a request and waits for the answer so long at the most. */
    public HttpResponse<?> send(HttpRequest<?> request, Duration timeout) throws IOException {
        try {
            return begin(request, timeout).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    /**
     * Begins a request. Nothing waits: what follows goes on where the answer arrives, on the event loop of the caller's
     * request if it was begun there, so that no other thread has to be woken. The service may close a kept connection
     * at that very moment: what may be done twice is asked again.
     */
    public CompletableFuture<HttpResponse<?>> begin(HttpRequest<?> request, Duration timeout) {
        long times = REPEATABLE.contains(request.getMethod()) ? REPEATS : 0;
        return Mono.defer(() -> exchange(request))
                .retryWhen(Retry.max(times)
                        .filter(ResponseClosedException.class::isInstance)
                        .onRetryExhaustedThrow((retry, last) -> last.failure()))
                .timeout(timeout)
                .onErrorMap(TimeoutException.class, e -> new HttpTimeoutException("no answer within " + timeout))
                .onErrorMap(
                        HttpClientException.class,
                        e -> e.getCause() instanceof IOException io ? io : new IOException(e))
                .toFuture();
    }

    /** A refusal of a service is an answer like any other. */
    private Mono<HttpResponse<?>> exchange(HttpRequest<?> request) {
        return Mono.<HttpResponse<?>>from(http.exchange(request, byte[].class))
                .onErrorResume(HttpClientResponseException.class, refusal -> Mono.just(refusal.getResponse()));
    }

    /** What an answer of this client holds, empty if nothing. */
    public static byte[] body(HttpResponse<?> response) {
        return response.getBody(byte[].class).orElse(NOTHING);
    }
}
