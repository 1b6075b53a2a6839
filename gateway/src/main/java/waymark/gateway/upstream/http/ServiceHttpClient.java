package waymark.gateway.upstream.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.netty.channel.EventLoopGroupFactory;
import io.micronaut.http.netty.channel.NettyChannelType;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.EventExecutor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import waymark.edge.PreferredWait;
import waymark.edge.TraceContext;

/** Calls services over {@link ServiceConnections}: waiting for the answer on threads that may be blocked, or not waiting at all. */
@Singleton
public class ServiceHttpClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final EventLoopGroup loops;
    private final Class<? extends Channel> type;

    ServiceHttpClient(EventLoopGroup loops, EventLoopGroupFactory factory) {
        this.loops = loops;
        this.type = factory.channelClass(NettyChannelType.CLIENT_SOCKET, null);
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @param token the person's access token, null for what is open
     * @param body JSON, null for none
     */
    public ServiceReply send(URI service, String method, String path, @Nullable String token, @Nullable byte[] body)
            throws IOException {
        try {
            return once(service, request(service, method, path, token, body), false);
        } catch (IOException e) {
            if (method.equals("POST") || !repeatable(e)) {
                throw e;
            }
            return once(service, request(service, method, path, token, body), true);
        }
    }

    /**
     * Begins to read, and says which answer is known already. Nothing waits: what follows goes on where the answer arrives, on the
     * event loop of the request if it was begun there, so that no other thread has to be woken.
     *
     * @param token the person's access token
     * @param tag the known answer's entity tag, null for none
     * @param wait how long the service is asked to wait for what is not there yet; well below the five seconds it has
     */
    public CompletionStage<ServiceReply> read(
            URI service, String path, @Nullable String token, @Nullable String tag, Duration wait) {
        String trace = TraceContext.current(); // another try begins on a thread that knows of none
        Supplier<FullHttpRequest> request = () -> {
            FullHttpRequest made = request(service, "GET", path, token, null);
            made.headers().set(TraceContext.HEADER, trace);
            if (tag != null) {
                made.headers().set(HttpHeaderNames.IF_NONE_MATCH, tag);
            }
            if (!wait.isZero()) {
                made.headers().set(PreferredWait.HEADER, PreferredWait.header(wait));
            }
            return made;
        };
        return begun(service, request.get(), false)
                .exceptionallyCompose(
                        e -> repeatable(e) ? begun(service, request.get(), true) : CompletableFuture.failedFuture(e));
    }

    private CompletableFuture<ServiceReply> begun(URI service, FullHttpRequest request, boolean fresh) {
        EventLoop loop = here();
        CompletableFuture<ServiceReply> reply = new CompletableFuture<>();
        ReplyCollector exchange = new ReplyCollector(reply);
        Runnable send = () -> {
            var late = loop.schedule(() -> timeOut(exchange, reply), TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            reply.whenComplete((done, failure) -> late.cancel(false));
            try {
                ServiceConnections.send(loop, type, service, request, exchange, fresh);
            } catch (RuntimeException e) {
                exchange.failed(e);
            }
        };
        if (loop.inEventLoop()) {
            send.run();
        } else {
            loop.execute(send);
        }
        return reply;
    }

    private static void timeOut(ReplyCollector exchange, CompletableFuture<ServiceReply> reply) {
        exchange.abandon();
        reply.completeExceptionally(new HttpTimeoutException("no answer within " + TIMEOUT));
    }

    /** The event loop this is called on, else any. */
    private EventLoop here() {
        for (EventExecutor each : loops) {
            if (each.inEventLoop()) {
                return (EventLoop) each;
            }
        }
        return loops.next();
    }

    /** The service may have closed a kept connection at that very moment; what only reads is asked again. */
    private static boolean repeatable(Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof ConnectException)
                && !(failure instanceof HttpTimeoutException);
    }

    private ServiceReply once(URI service, FullHttpRequest request, boolean fresh) throws IOException {
        EventLoop loop = loops.next();
        CompletableFuture<ServiceReply> reply = new CompletableFuture<>();
        ReplyCollector exchange = new ReplyCollector(reply);
        loop.execute(() -> ServiceConnections.send(loop, type, service, request, exchange, fresh));
        try {
            return reply.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            loop.execute(exchange::abandon);
            throw new HttpTimeoutException("no answer within " + TIMEOUT);
        } catch (InterruptedException e) {
            loop.execute(exchange::abandon);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        }
    }

    private static FullHttpRequest request(
            URI service, String method, String path, @Nullable String token, @Nullable byte[] body) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(method),
                URI.create(path).toString(), // refuses what is not encoded
                body == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        HttpHeaders headers = request.headers();
        headers.set(HttpHeaderNames.HOST, service.getRawAuthority());
        headers.set(HttpHeaderNames.ACCEPT, "application/json, */*;q=0.5");
        headers.set(TraceContext.HEADER, TraceContext.current());
        if (body != null) {
            headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        }
        if (body != null || !method.equals("GET")) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, body == null ? 0 : body.length);
        }
        if (token != null) {
            headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
        }
        return request;
    }
}
