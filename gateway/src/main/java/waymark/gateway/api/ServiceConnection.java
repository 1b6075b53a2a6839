package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Deque;

/** A kept-alive HTTP/1.1 connection to a service, with one call at a time. Lives on one event loop. */
final class ServiceConnection extends ChannelInboundHandlerAdapter {
    private static final int MAX_IDLE = 128;

    private final Deque<ServiceConnection> idle;
    private ChannelHandlerContext ctx;
    private @Nullable ApiCall call;
    private boolean stays;
    private boolean interim;

    ServiceConnection(Deque<ServiceConnection> idle) {
        this.idle = idle;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        this.ctx = ctx;
    }

    boolean open() {
        return ctx.channel().isActive();
    }

    void send(HttpRequest request, ApiCall next) {
        call = next;
        stays = false;
        interim = false;
        next.begins(this);
        if (call == next) {
            ctx.writeAndFlush(request, ctx.voidPromise());
        } else {
            ReferenceCountUtil.release(request);
        }
    }

    /** Nobody wants the response any more. */
    void abandon() {
        call = null;
        ctx.close();
    }

    /** Reads on, or lets the service wait. */
    void reading(boolean on) {
        ctx.channel().config().setAutoRead(on);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ApiCall now = call;
        if (now == null) {
            ReferenceCountUtil.release(message);
            ctx.close(); // nothing was asked
        } else if (message instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (response.decoderResult().isFailure()) {
                fail(response.decoderResult().cause());
            } else if (!interim) {
                stays = HttpUtil.isKeepAlive(response);
                now.head(response);
            }
        } else if (message instanceof HttpContent content) {
            content(now, content);
        }
    }

    private void content(ApiCall now, HttpContent content) {
        if (interim) {
            content.release();
        } else if (content.decoderResult().isFailure()) {
            Throwable cause = content.decoderResult().cause();
            content.release();
            fail(cause);
        } else {
            if (content instanceof LastHttpContent) {
                rest();
            }
            now.content(content);
        }
    }

    private void rest() {
        call = null;
        if (stays && idle.size() < MAX_IDLE) {
            reading(true);
            idle.push(this);
        } else {
            ctx.close();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (call != null) {
            call.pause();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        idle.remove(this);
        fail(new ClosedChannelException());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        // While a slow reader makes the service wait, silence is our own doing.
        if (event instanceof IdleStateEvent
                && (call == null || ctx.channel().config().isAutoRead())) {
            fail(ReadTimeoutException.INSTANCE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
    }

    private void fail(Throwable cause) {
        ApiCall broken = call;
        call = null;
        ctx.close();
        if (broken != null) {
            broken.failed(cause);
        }
    }
}
