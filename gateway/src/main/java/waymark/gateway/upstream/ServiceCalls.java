package waymark.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;
import waymark.gateway.upstream.http.ServiceHttpClient;
import waymark.gateway.upstream.http.ServiceRegistry;
import waymark.gateway.upstream.http.ServiceReply;

/**
 * Asks the services on behalf of the visitor of the current request, with their token and in their trace. Paths are those of the
 * public API without {@code /api}; one that is not in {@link Routes} is answered with 404 without asking.
 * All but {@link #sinceAsync} blocks: call it from a controller with {@code @ExecuteOn(TaskExecutors.BLOCKING)}.
 */
@Singleton
public class ServiceCalls {
    /** The largest page services give. */
    private static final int PAGE = 100;

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServiceHttpClient client;
    // For what takes its time: files sent as they are read, and questions answered when there is news.
    private final HttpClient patient = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .executor(threads)
            .build();
    private final ServiceRegistry upstreams;
    private final JsonMapper json;

    ServiceCalls(ServiceHttpClient client, ServiceRegistry upstreams, JsonMapper json) {
        this.client = client;
        this.upstreams = upstreams;
        this.json = json;
    }

    /** Reads. The path may have a query, with its values encoded. */
    public <T> ServiceResult<T> get(String path, Class<T> type) {
        return call("GET", path, null, Argument.of(type));
    }

    /**
     * Reads what is answered when there is news, or after so long without any: the service is asked to wait (RFC 7240). That it takes
     * its time is no sign of its being away.
     */
    public <T> ServiceResult<T> await(String path, Duration wait, Class<T> type) {
        String service = service("GET", path);
        HttpRequest.Builder request = begun(RequestIdentity.current().token(), upstreams.service(service), path)
                .timeout(wait.plus(TIMEOUT))
                .header(PreferredWait.HEADER, PreferredWait.header(wait));
        return sent(upstreams.waits(service), service, () -> patiently(request), reply -> new ResponseReader(json)
                .answer(service, reply, Argument.of(type)));
    }

    /** Reads a generic type. */
    public <T> ServiceResult<T> get(String path, Argument<T> type) {
        return call("GET", path, null, type);
    }

    /**
     * Reads all of a list that is given out by pages; what it has beside the items is as on the first page.
     * If a page fails, its answer is the answer: half a list would look like a whole one.
     */
    public <E, T extends PagedList<E, T>> ServiceResult<T> readAll(String path, Class<T> type) {
        T first = null;
        List<E> items = new ArrayList<>();
        for (int page = 0; ; page++) {
            ServiceResult<T> answer = get(path + "?page=" + page + "&size=" + PAGE, type);
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

    /** Does something, with a body unless null. */
    public <T> ServiceResult<T> post(String path, @Nullable Object body, Class<T> type) {
        return call("POST", path, body, Argument.of(type));
    }

    /** Puts something in place. */
    public <T> ServiceResult<T> put(String path, @Nullable Object body, Class<T> type) {
        return call("PUT", path, body, Argument.of(type));
    }

    /** Takes something away. */
    public <T> ServiceResult<T> delete(String path, Class<T> type) {
        return call("DELETE", path, null, Argument.of(type));
    }

    /** Sends a file as the body, however long that takes within five minutes; the path's query has its values encoded. */
    public <T> ServiceResult<T> upload(String path, Supplier<InputStream> file, Class<T> type) {
        String service = service("POST", path);
        HttpRequest.Builder request = begun(RequestIdentity.current().token(), upstreams.service(service), path)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(file));
        return sent(upstreams.pages(service), service, () -> patiently(request), reply -> new ResponseReader(json)
                .answer(service, reply, Argument.of(type)));
    }

    /** Reads a file that everybody may see, as it is. */
    public ServiceResult<FileContent> file(String path) {
        String service = service("GET", path);
        return sent(
                upstreams.pages(service),
                service,
                () -> client.send(upstreams.service(service), "GET", path, null, null),
                reply -> new ResponseReader(json).blob(service, reply));
    }

    /** Begins work on another thread for the same visitor, so that a page can ask several services at once. */
    public <T> Future<T> async(Supplier<T> work) {
        Supplier<T> here = PropagatedContext.getOrEmpty().wrap(work);
        return threads.submit(here::get);
    }

    /**
     * Reads what may have changed since the answer with that tag, null for none. Nothing waits, so it may be called on the event loop;
     * what follows must not block there either.
     *
     * @param wait how long the service is asked to wait for what is not there yet (RFC 7240): zero, or one or two whole seconds
     */
    public <T> CompletionStage<ServiceResult<Tagged<T>>> sinceAsync(
            @Nullable String tag, String path, Duration wait, Class<T> type) {
        String service = service("GET", path);
        String token = RequestIdentity.current().token();
        return upstreams
                .pages(service)
                .executeCompletionStage(() -> client.read(upstreams.service(service), path, token, tag, wait)
                        .thenCompose(ServiceRegistry::answered))
                .<ServiceResult<Tagged<T>>>thenApply(
                        reply -> new ResponseReader(json).tagged(service, reply, Argument.of(type), tag))
                .exceptionally(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (cause instanceof CallNotPermittedException || cause instanceof IOException) {
                        return new ServiceResult.Unavailable<>(service);
                    }
                    throw new CompletionException(cause);
                });
    }

    private static String service(String method, String path) {
        return Routes.find(method, path.split("\\?", 2)[0])
                .orElseThrow(() -> new IllegalArgumentException(path))
                .service();
    }

    private <T> ServiceResult<T> call(String method, String path, @Nullable Object body, Argument<T> type) {
        String bare = path.split("\\?", 2)[0];
        return Routes.find(method, bare)
                .map(route -> callAs(RequestIdentity.current().token(), route.service(), method, path, body, type))
                .orElseGet(() -> new ServiceResult.Problem<>(
                        404, "not-found", "There is nothing at this address.", List.of(), null));
    }

    /** Asks a service with the given token, for calls that are not the current visitor's own. */
    public <T> ServiceResult<T> callAs(
            @Nullable String token,
            String service,
            String method,
            String path,
            @Nullable Object body,
            Argument<T> type) {
        return sent(
                upstreams.pages(service),
                service,
                () -> client.send(
                        upstreams.service(service),
                        method,
                        path,
                        token,
                        body == null ? null : json.writeValueAsBytes(body)),
                reply -> new ResponseReader(json).answer(service, reply, type));
    }

    private interface Reader<T> {
        ServiceResult<T> read(ServiceReply reply) throws IOException;
    }

    private <T> ServiceResult<T> sent(
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ServiceResult.Unavailable<>(service);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ServiceReply patiently(HttpRequest.Builder request) throws IOException, InterruptedException {
        return ServiceReply.of(patient.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static HttpRequest.Builder begun(@Nullable String token, URI base, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, */*;q=0.5")
                .header(TraceContext.HEADER, TraceContext.current());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        patient.close();
    }
}
