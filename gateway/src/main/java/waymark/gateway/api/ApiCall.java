package waymark.gateway.api;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micronaut.core.annotation.Nullable;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeUnit;
import waymark.gateway.server.RateLimiter;
import waymark.gateway.upstream.http.ServiceRegistry;

/** One call on its quick way to a service and back. */
final class ApiCall {
    private final ChannelHandlerContext ctx;
    private final FastPathHandler handler;
    private final ApiAdmissionService passage;
    private final HttpRequest request;
    private final ApiAdmissionService.Admitted admitted;
    private final CircuitBreaker breaker;
    private final boolean stay;
    private final long start = System.nanoTime();

    private @Nullable ServiceConnection connection;
    private boolean again;
    private boolean begun;
    private boolean over;

    ApiCall(
            ChannelHandlerContext ctx,
            FastPathHandler handler,
            ApiAdmissionService passage,
            HttpRequest request,
            ApiAdmissionService.Admitted admitted) {
        this.ctx = ctx;
        this.handler = handler;
        this.passage = passage;
        this.request = request;
        this.admitted = admitted;
        this.breaker = admitted.breaker();
        this.stay = HttpUtil.isKeepAlive(request);
    }

    void send(boolean fresh) {
        HttpRequest passed = ApiAdmissionService.passed(request, admitted);
        Channel channel = ctx.channel();
        ServiceConnections.send(channel.eventLoop(), channel.getClass(), admitted.service(), passed, this, fresh);
    }

    /** It is about to be sent on that connection. */
    void begins(ServiceConnection connection) {
        if (over) {
            connection.abandon();
        } else {
            this.connection = connection;
        }
    }

    /** The head of the response. */
    void head(HttpResponse response) {
        begun = true;
        int status = response.status().code();
        long took = System.nanoTime() - start;
        if (ServiceRegistry.isIntermediaryError(status, response.headers().get(HttpHeaderNames.CONTENT_TYPE))) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new ServiceRegistry.BadGatewayException(status));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        if (RateLimiter.fails(status)) {
            passage.limits().failed(admitted.caller());
        }
        passage.timed(admitted.route(), request.method(), status, took);
        passage.back(response, admitted.bearer() != null);
        boolean open = !HttpUtil.isContentLengthSet(response) && !HttpUtil.isTransferEncodingChunked(response);
        if (open && bodyAllowed(status)) {
            HttpUtil.setTransferEncodingChunked(response, true);
        }
        if (!stay) {
            response.headers().set(HttpHeaderNames.CONNECTION, "close");
        }
        ctx.write(response, ctx.voidPromise());
    }

    private boolean bodyAllowed(int status) {
        return request.method() != HttpMethod.HEAD
                && status != HttpResponseStatus.NO_CONTENT.code()
                && status != HttpResponseStatus.NOT_MODIFIED.code();
    }

    /** A piece of the body, the last is a {@code LastHttpContent}. */
    void content(HttpContent content) {
        if (!(content instanceof LastHttpContent)) {
            ctx.write(content, ctx.voidPromise());
            return;
        }
        over = true;
        if (stay) {
            ctx.writeAndFlush(content, ctx.voidPromise());
        } else {
            ctx.writeAndFlush(content).addListener(ChannelFutureListener.CLOSE);
        }
        handler.finished(this);
    }

    /** That was all for the moment. */
    void pause() {
        ctx.flush();
        writable();
    }

    /** The caller reads as fast as the service writes, or makes it wait. */
    void writable() {
        if (connection != null && !over) {
            connection.reading(ctx.channel().isWritable());
        }
    }

    /** The caller went away. */
    void abandon() {
        if (!over) {
            over = true;
            if (!begun) {
                breaker.releasePermission();
            }
            if (connection != null) {
                connection.abandon();
            }
        }
    }

    /**
     * Before the head was sent another try costs nothing: on a new connection first, for the service may have been
     * closing a kept one; then the ordinary way, which tells the caller if that fails too. After it, only the end of
     * the connection says that this was not all.
     */
    void failed(Throwable cause) {
        if (over) {
            return;
        }
        if (!begun && !again && cause instanceof IOException && !(cause instanceof ConnectException)) {
            again = true;
            send(true);
            return;
        }
        over = true;
        if (begun) {
            handler.brokeOff();
        } else {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, cause);
            handler.ordinary(this, request);
        }
    }
}
