package waymark.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import waymark.gateway.upstream.http.ServiceHttpClient;
import waymark.gateway.upstream.http.ServiceRegistry;
import waymark.gateway.upstream.http.ServiceReply;
import waymark.gateway.upstream.http.ServiceRequest;

/**
 * How clients ask the services: on behalf of the visitor of the current request, with their token and in their trace. A call that is
 * not in {@link Routes}, because a value cannot be part of an address, is answered with 404 without asking.
 * All but {@link #sinceAsync} blocks: call it from a controller with {@code @ExecuteOn(TaskExecutors.BLOCKING)}.
 */
@Singleton
public class ServiceCalls {
    /** The largest page services give. */
    private static final int PAGE = 100;

    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private final ServiceHttpClient http;
    private final ServiceRegistry services;
    private final ResponseReader reader;
    private final JsonMapper json;

    ServiceCalls(ServiceHttpClient http, ServiceRegistry services, JsonMapper json) {
        this.http = http;
        this.services = services;
        this.reader = new ResponseReader(json);
        this.json = json;
    }

    /** Does a call that needs no body. */
    public <T> ServiceResult<T> send(ServiceCall<T> call) {
        return send(call, null);
    }

    /** Does a call with a body, null for none. */
    public <T> ServiceResult<T> send(ServiceCall<T> call, @Nullable Object body) {
        return sendAs(RequestIdentity.current().token(), call, body);
    }

    /** Does a call with that token, null for none, which is not the current visitor's own. */
    public <T> ServiceResult<T> sendAs(@Nullable String token, ServiceCall<T> call, @Nullable Object body) {
        return service(call).map(service -> sendTo(service, token, call, body)).orElseGet(ServiceCalls::unknown);
    }

    /** Asks a service for what each of them has, which is no route of the portal. */
    public <T> ServiceResult<T> ask(String service, ServiceCall<T> call) {
        return sendTo(service, null, call, null);
    }

    private <T> ServiceResult<T> sendTo(
            String service, @Nullable String token, ServiceCall<T> call, @Nullable Object body) {
        return read(
                services.pages(service),
                service,
                () -> http.send(request(service, token, call, body, Duration.ZERO)),
                reply -> reader.answer(service, reply, type(call)));
    }

    /**
     * Reads what is answered when there is news, or after so long without any: the service is asked to wait (RFC 7240). That it takes
     * its time is no sign of its being away.
     */
    public <T> ServiceResult<T> await(ServiceCall<T> call, Duration wait) {
        String token = RequestIdentity.current().token();
        return service(call)
                .map(service -> read(
                        services.waits(service),
                        service,
                        () -> http.send(request(service, token, call, null, wait)),
                        reply -> reader.answer(service, reply, type(call))))
                .orElseGet(ServiceCalls::unknown);
    }

    /**
     * Reads all of a list that is given out by pages; what it has beside the items is as on the first page.
     * If a page fails, its answer is the answer: half a list would look like a whole one.
     */
    public <E, T extends PagedList<E, T>> ServiceResult<T> readAll(ServiceCall<T> call) {
        T first = null;
        List<E> items = new ArrayList<>();
        for (int page = 0; ; page++) {
            ServiceResult<T> answer = send(call.and("page=" + page + "&size=" + PAGE));
            if (!(answer instanceof ServiceResult.Ok<T>(T some))) {
                return answer;
            }
            first = first == null ? some : first;
            items.addAll(some.items());
            // A page with nothing on it is the end as well: something may have gone in the meantime.
            if (some.items().isEmpty() || items.size() >= some.total()) {
                return new ServiceResult.Ok<>(first.whole(items));
            }
        }
    }

    /** Sends a file as the body, however long that takes within five minutes. */
    public <T> ServiceResult<T> upload(ServiceCall<T> call, InputStream file) {
        String token = RequestIdentity.current().token();
        return service(call)
                .map(service -> read(
                        services.pages(service),
                        service,
                        () -> http.upload(request(service, token, call, null, Duration.ZERO), file, UPLOAD),
                        reply -> reader.answer(service, reply, type(call))))
                .orElseGet(ServiceCalls::unknown);
    }

    /** Reads a file that everybody may see, as it is. */
    public ServiceResult<FileContent> file(ServiceCall<FileContent> call) {
        return service(call)
                .map(service -> read(
                        services.pages(service),
                        service,
                        () -> http.send(request(service, null, call, null, Duration.ZERO)),
                        reply -> reader.blob(service, reply)))
                .orElseGet(ServiceCalls::unknown);
    }

    /**
     * Reads what may have changed since the answer with that tag, null for none. Nothing waits, so it may be called on the event loop;
     * what follows must not block there either.
     *
     * @param wait how long the service is asked to wait for what is not there yet (RFC 7240): zero, or one or two whole seconds
     */
    public <T> CompletionStage<ServiceResult<Tagged<T>>> sinceAsync(
            @Nullable String tag, ServiceCall<T> call, Duration wait) {
        String service = service(call).orElseThrow(() -> new IllegalArgumentException(call.path()));
        ServiceRequest request = request(service, RequestIdentity.current().token(), call, null, wait)
                .since(tag);
        return services.pages(service)
                .executeCompletionStage(() -> http.begin(request).thenCompose(ServiceRegistry::answered))
                .<ServiceResult<Tagged<T>>>thenApply(reply -> reader.tagged(service, reply, type(call), tag))
                .exceptionally(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (cause instanceof CallNotPermittedException || cause instanceof IOException) {
                        return new ServiceResult.Unavailable<>(service);
                    }
                    throw new CompletionException(cause);
                });
    }

    // ---- until every page asks a client: calls by their paths ----

    public <T> ServiceResult<T> get(String path, Class<T> type) {
        return send(call("GET", path, type));
    }

    public <T> ServiceResult<T> get(String path, Argument<T> type) {
        return send(new ServiceCall<>(new Operation<>("GET", path, Void.class, type), path));
    }

    public <E, T extends PagedList<E, T>> ServiceResult<T> readAll(String path, Class<T> type) {
        return readAll(call("GET", path, type));
    }

    public <T> ServiceResult<T> await(String path, Duration wait, Class<T> type) {
        return await(call("GET", path, type), wait);
    }

    public <T> ServiceResult<T> post(String path, @Nullable Object body, Class<T> type) {
        return send(call("POST", path, type), body);
    }

    public <T> ServiceResult<T> put(String path, @Nullable Object body, Class<T> type) {
        return send(call("PUT", path, type), body);
    }

    public <T> ServiceResult<T> delete(String path, Class<T> type) {
        return send(call("DELETE", path, type));
    }

    public <T> ServiceResult<T> upload(String path, InputStream file, Class<T> type) {
        return upload(call("POST", path, type), file);
    }

    public ServiceResult<FileContent> file(String path) {
        return file(call("GET", path, FileContent.class));
    }

    public <T> CompletionStage<ServiceResult<Tagged<T>>> sinceAsync(
            @Nullable String tag, String path, Duration wait, Class<T> type) {
        return sinceAsync(tag, call("GET", path, type), wait);
    }

    private static <T> ServiceCall<T> call(String method, String path, Class<T> type) {
        return new ServiceCall<>(new Operation<>(method, path, Void.class, Argument.of(type)), path);
    }

    private ServiceRequest request(
            String service, @Nullable String token, ServiceCall<?> call, @Nullable Object body, Duration wait) {
        try {
            return new ServiceRequest(
                    services.service(service),
                    call.operation().method(),
                    call.path(),
                    token,
                    body == null ? null : json.writeValueAsBytes(body),
                    wait);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Argument<T> type(ServiceCall<T> call) {
        return call.operation().answer();
    }

    private static Optional<String> service(ServiceCall<?> call) {
        return Routes.find(call.operation().method(), call.bare()).map(Route::service);
    }

    private static <T> ServiceResult<T> unknown() {
        return new ServiceResult.Problem<>(404, "not-found", "There is nothing at this address.", List.of(), null);
    }

    private interface Reader<T> {
        ServiceResult<T> read(ServiceReply reply) throws IOException;
    }

    private static <T> ServiceResult<T> read(
            CircuitBreaker breaker, String service, Callable<ServiceReply> call, Reader<T> reader) {
        try {
            return reader.read(breaker.executeCallable(() -> {
                ServiceReply reply = call.call();
                if (ServiceRegistry.isIntermediaryError(reply.status(), reply.type())) {
                    throw new ServiceRegistry.BadGatewayException(reply.status());
                }
                return reply;
            }));
        } catch (CallNotPermittedException | IOException e) {
            return new ServiceResult.Unavailable<>(service);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
