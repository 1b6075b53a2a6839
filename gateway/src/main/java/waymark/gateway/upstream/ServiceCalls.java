package waymark.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import waymark.edge.PageRequest;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;
import waymark.gateway.upstream.http.ServiceHttpClient;
import waymark.gateway.upstream.http.ServiceRegistry;
import waymark.gateway.upstream.route.ServiceRoute;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * How clients ask the services, in the trace of the current request. A call that is not in {@link ServiceRoutes},
 * because a value cannot be part of an address, is answered with 404 without asking. All but {@link #sinceAsync}
 * blocks: call it from a controller with {@code @ExecuteOn(TaskExecutors.BLOCKING)}.
 */
@Singleton
class ServiceCalls {
    private static final int PIECE = 1 << 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private final ServiceHttpClient http;
    private final ServiceRegistry services;
    private final ResponseReader reader;
    private final Scheduler reading;

    ServiceCalls(
            ServiceHttpClient http,
            ServiceRegistry services,
            JsonMapper json,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.http = http;
        this.services = services;
        this.reader = new ResponseReader(json);
        this.reading = Schedulers.fromExecutor(blocking);
    }

    /**
     * Does a call. Where the operation waits for news, that it takes its time is no sign of its service being away.
     *
     * @param to the service to ask for what each of them has, which is no route of the portal; null for any other call
     * @param token of whose data it is; null for what is open
     * @param body null for none; a stream is sent piece by piece as it is read, however long that takes within five
     *     minutes, and all else as JSON
     */
    <T> ServiceResult<T> send(@Nullable String to, @Nullable String token, ServiceCall<T> call, @Nullable Object body) {
        String service = to == null ? service(call) : to;
        if (service == null) {
            return unknown();
        }
        Duration wait = call.operation().waiting();
        CircuitBreaker breaker = wait.isZero() ? services.pages(service) : services.waits(service);
        Duration timeout = body instanceof InputStream ? UPLOAD : TIMEOUT.plus(wait);
        HttpRequest<?> request = request(service, token, call, body);
        try {
            HttpResponse<?> answer = breaker.executeCallable(() -> {
                HttpResponse<?> response = http.send(request, timeout);
                if (ServiceRegistry.isIntermediaryError(response)) {
                    throw new ServiceRegistry.BadGatewayException(response.code());
                }
                return response;
            });
            return reader.answer(service, answer, call.operation().answer());
        } catch (CallNotPermittedException | IOException e) {
            return new ServiceResult.Unavailable<>(service);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads all of a list that is given out by pages. */
    <E, T extends PagedList<E, T>> ServiceResult<T> readAll(@Nullable String token, ServiceCall<T> call) {
        return PagedList.all(
                page -> send(null, token, call.and("page=" + page + "&size=" + PageRequest.LARGEST), null));
    }

    private static void next(InputStream file, SynchronousSink<byte[]> sink) {
        try {
            byte[] piece = file.readNBytes(PIECE);
            if (piece.length == 0) {
                sink.complete();
            } else {
                sink.next(piece);
            }
        } catch (IOException e) {
            sink.error(e);
        }
    }

    /**
     * Reads what may have changed since the answer with that tag, null for none. Nothing waits, so it may be called on
     * the event loop; what follows must not block there either.
     */
    <T> CompletionStage<ServiceResult<Tagged<T>>> sinceAsync(
            @Nullable String tag, @Nullable String token, ServiceCall<T> call) {
        String service = service(call);
        if (service == null) {
            return CompletableFuture.completedFuture(unknown());
        }
        MutableHttpRequest<?> request = request(service, token, call, null);
        if (tag != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return services.pages(service)
                .executeCompletionStage(() -> http.begin(request, TIMEOUT).thenCompose(ServiceRegistry::answered))
                .<ServiceResult<Tagged<T>>>thenApply(response ->
                        reader.tagged(service, response, call.operation().answer(), tag))
                .exceptionally(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (cause instanceof CallNotPermittedException || cause instanceof IOException) {
                        return new ServiceResult.Unavailable<>(service);
                    }
                    throw new CompletionException(cause);
                });
    }

    private MutableHttpRequest<?> request(
            String service, @Nullable String token, ServiceCall<?> call, @Nullable Object body) {
        MutableHttpRequest<Object> request = HttpRequest.create(
                        HttpMethod.valueOf(call.operation().method()), services.service(service) + call.path())
                .header(HttpHeaders.ACCEPT, "application/json, */*;q=0.5")
                .header(TraceContext.HEADER, TraceContext.current());
        if (body instanceof InputStream file) {
            request.body(Flux.<byte[]>generate(sink -> next(file, sink)).subscribeOn(reading))
                    .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        } else if (body != null) {
            request.body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        if (!call.operation().waiting().isZero()) {
            request.header(
                    PreferredWait.HEADER, PreferredWait.header(call.operation().waiting()));
        }
        return token == null ? request : request.bearerAuth(token);
    }

    private static @Nullable String service(ServiceCall<?> call) {
        return ServiceRoutes.find(call.operation().method(), call.bare())
                .map(ServiceRoute::service)
                .orElse(null);
    }

    private static <T> ServiceResult<T> unknown() {
        return new ServiceResult.Problem<>(404, "not-found", "There is nothing at this address.", List.of(), null);
    }
}
