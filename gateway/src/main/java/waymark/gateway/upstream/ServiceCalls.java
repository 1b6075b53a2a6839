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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.upstream.http.ServiceHttpClient;
import waymark.gateway.upstream.http.ServiceRegistry;
import waymark.gateway.upstream.route.ServiceRoute;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * How clients ask the services: on behalf of the visitor of the current request, with their token and in their trace. A
 * call that is not in {@link ServiceRoutes}, because a value cannot be part of an address, is answered with 404 without
 * asking. All but {@link #sinceAsync} blocks: call it from a controller with
 * {@code @ExecuteOn(TaskExecutors.BLOCKING)}.
 */
@Singleton
public class ServiceCalls {
    /** The largest page services give. */
    private static final int PAGE = 100;

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

    /** Does a call with a body, null for none. */
    public <T> ServiceResult<T> send(ServiceCall<T> call, @Nullable Object body) {
        return sendAs(RequestIdentity.current().token(), call, body);
    }

    /** Does a call with that token, null for none, which is not the current visitor's own. */
    public <T> ServiceResult<T> sendAs(@Nullable String token, ServiceCall<T> call, @Nullable Object body) {
        return answer(call, services::pages, service -> request(service, token, call, body), TIMEOUT);
    }

    /** Asks a service for what each of them has, which is no route of the portal. */
    public <T> ServiceResult<T> ask(String service, ServiceCall<T> call) {
        HttpRequest<?> request = request(service, RequestIdentity.current().token(), call, null);
        return read(services.pages(service), service, request, TIMEOUT, json(service, call));
    }

    /**
     * Reads what is answered when there is news, or after so long without any: the service is asked to wait (RFC 7240).
     * That it takes its time is no sign of its being away.
     */
    public <T> ServiceResult<T> await(ServiceCall<T> call, Duration wait) {
        String token = RequestIdentity.current().token();
        return answer(
                call,
                services::waits,
                service -> request(service, token, call, null).header(PreferredWait.HEADER, PreferredWait.header(wait)),
                wait.plus(TIMEOUT));
    }

    /** Reads all of a list that is given out by pages. */
    public <E, T extends PagedList<E, T>> ServiceResult<T> readAll(ServiceCall<T> call) {
        return PagedList.all(page -> send(call.and("page=" + page + "&size=" + PAGE), null));
    }

    /** Sends a file as the body, piece by piece as it is read, however long that takes within five minutes. */
    public <T> ServiceResult<T> upload(ServiceCall<T> call, InputStream file) {
        String token = RequestIdentity.current().token();
        Flux<byte[]> pieces = Flux.<byte[]>generate(sink -> next(file, sink)).subscribeOn(reading);
        return answer(
                call,
                services::pages,
                service -> request(service, token, call, null)
                        .body(pieces)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE),
                UPLOAD);
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

    /** Reads a file that everybody may see, as it is. */
    public ServiceResult<FileContent> file(ServiceCall<FileContent> call) {
        return service(call)
                .map(service -> {
                    HttpRequest<?> request = request(service, null, call, null);
                    return read(services.pages(service), service, request, TIMEOUT, r -> reader.blob(service, r));
                })
                .orElseGet(ServiceCalls::unknown);
    }

    /**
     * Reads what may have changed since the answer with that tag, null for none. Nothing waits, so it may be called on
     * the event loop; what follows must not block there either.
     *
     * @param wait how long the service is asked to wait for what is not there yet (RFC 7240): zero, or one or two whole
     *     seconds
     */
    public <T> CompletionStage<ServiceResult<Tagged<T>>> sinceAsync(
            @Nullable String tag, ServiceCall<T> call, Duration wait) {
        Optional<String> found = service(call);
        if (found.isEmpty()) {
            return CompletableFuture.completedFuture(unknown());
        }
        String service = found.get();
        MutableHttpRequest<?> request =
                request(service, RequestIdentity.current().token(), call, null);
        if (tag != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, tag);
        }
        if (!wait.isZero()) {
            request.header(PreferredWait.HEADER, PreferredWait.header(wait));
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
        if (body != null) {
            request.body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return token == null ? request : request.bearerAuth(token);
    }

    private static Optional<String> service(ServiceCall<?> call) {
        return ServiceRoutes.find(call.operation().method(), call.bare()).map(ServiceRoute::service);
    }

    private static <T> ServiceResult<T> unknown() {
        return new ServiceResult.Problem<>(404, "not-found", "There is nothing at this address.", List.of(), null);
    }

    private interface Reader<T> {
        ServiceResult<T> read(HttpResponse<?> response) throws IOException;
    }

    private <T> ServiceResult<T> answer(
            ServiceCall<T> call,
            Function<String, CircuitBreaker> breaker,
            Function<String, MutableHttpRequest<?>> request,
            Duration timeout) {
        return service(call)
                .map(to -> read(breaker.apply(to), to, request.apply(to), timeout, json(to, call)))
                .orElseGet(ServiceCalls::unknown);
    }

    private <T> Reader<T> json(String service, ServiceCall<T> call) {
        return response -> reader.answer(service, response, call.operation().answer());
    }

    private <T> ServiceResult<T> read(
            CircuitBreaker breaker, String service, HttpRequest<?> request, Duration timeout, Reader<T> reader) {
        try {
            return reader.read(breaker.executeCallable(() -> {
                HttpResponse<?> response = http.send(request, timeout);
                if (ServiceRegistry.isIntermediaryError(response)) {
                    throw new ServiceRegistry.BadGatewayException(response.code());
                }
                return response;
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
