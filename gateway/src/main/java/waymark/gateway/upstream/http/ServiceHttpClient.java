package waymark.gateway.upstream.http;

import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static java.util.concurrent.CompletableFuture.failedFuture;

import io.micronaut.http.netty.channel.EventLoopGroupFactory;
import io.micronaut.http.netty.channel.NettyChannelType;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.EventExecutor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls services over {@link ServiceConnections}: waiting for the answer on threads that may be blocked, or not waiting at all. */
@Singleton
public class ServiceHttpClient {
    /** A timer of the event loop ends what takes too long; this is for when even that does not. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final int PIECE = 1 << 16;
    private static final Set<String> TWICE = Set.of("GET", "PUT", "DELETE");

    private final EventLoopGroup loops;
    private final Class<? extends Channel> type;

    ServiceHttpClient(EventLoopGroup loops, EventLoopGroupFactory factory) {
        this.loops = loops;
        this.type = factory.channelClass(NettyChannelType.CLIENT_SOCKET, null);
    }

    /** Sends a request and waits for the whole answer. */
    public ServiceReply send(ServiceRequest request) throws IOException {
        return awaited(begin(request), request.timeout().plus(TIMEOUT));
    }

    /**
     * Begins a request. Nothing waits: what follows goes on where the answer arrives, on the event loop of the caller's request if it
     * was begun there, so that no other thread has to be woken. The service may close a kept connection at that very moment: what may
     * be done twice is asked again.
     */
    public CompletionStage<ServiceReply> begin(ServiceRequest request) {
        boolean twice = TWICE.contains(request.method());
        return begin(request, false)
                .exceptionallyCompose(e -> twice && brokeOff(e) ? begin(request, true) : failedFuture(e));
    }

    private CompletableFuture<ServiceReply> begin(ServiceRequest request, boolean fresh) {
        return begin(request.service(), request.message(), request.timeout(), fresh, new CompletableFuture<>());
    }

    private CompletableFuture<ServiceReply> begin(
            URI service,
            HttpRequest message,
            Duration timeout,
            boolean fresh,
            CompletableFuture<ServiceConnection> on) {
        EventLoop loop = here();
        CompletableFuture<ServiceReply> reply = new CompletableFuture<>();
        ReplyCollector exchange = new ReplyCollector(reply, on);
        Runnable send = () -> {
            var late =
                    loop.schedule(() -> timeOut(exchange, reply, timeout), timeout.toMillis(), TimeUnit.MILLISECONDS);
            reply.whenComplete((done, failure) -> late.cancel(false));
            try {
                ServiceConnections.send(loop, type, service, message, exchange, fresh);
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

    /**
     * Sends a file as the body, piece by piece as it is read, and waits for the answer.
     *
     * @param timeout how long all of it may take
     */
    public ServiceReply upload(ServiceRequest request, InputStream file, Duration timeout) throws IOException {
        HttpRequest message = new DefaultHttpRequest(HTTP_1_1, HttpMethod.valueOf(request.method()), request.path());
        message.headers().set(request.message().headers());
        message.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        message.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        message.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_OCTET_STREAM);
        // An answer that comes before all is sent leaves the connection of no more use.
        message.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        CompletableFuture<ServiceConnection> on = new CompletableFuture<>();
        CompletableFuture<ServiceReply> reply = begin(request.service(), message, timeout, true, on);
        reply.whenComplete((done, failure) -> on.cancel(false));
        try {
            ServiceConnection connection = on.join();
            byte[] piece = new byte[PIECE];
            for (int n = file.read(piece); n >= 0 && !reply.isDone(); n = file.read(piece)) {
                connection
                        .write(new DefaultHttpContent(Unpooled.copiedBuffer(piece, 0, n)))
                        .join();
            }
            connection.write(LastHttpContent.EMPTY_LAST_CONTENT).join();
        } catch (CancellationException | CompletionException e) {
            // What broke off, or what was answered before the end, is in the reply.
        } catch (IOException e) {
            on.thenAccept(ServiceConnection::close);
            throw e;
        }
        return awaited(reply, timeout);
    }

    private static void timeOut(ReplyCollector exchange, CompletableFuture<ServiceReply> reply, Duration timeout) {
        exchange.abandon();
        reply.completeExceptionally(new HttpTimeoutException("no answer within " + timeout));
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

    private static boolean brokeOff(Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof ConnectException)
                && !(failure instanceof HttpTimeoutException);
    }

    private static ServiceReply awaited(CompletionStage<ServiceReply> reply, Duration timeout) throws IOException {
        try {
            return reply.toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer within " + timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
