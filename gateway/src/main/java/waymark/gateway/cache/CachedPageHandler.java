package waymark.gateway.cache;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import waymark.gateway.identity.Cookies;
import waymark.gateway.server.ResponseEnd;

/**
 * Sends what lies ready on the {@link PageCache} from the event loop, before routes, filters and threads: that is ten
 * times cheaper. One for each connection. Anything unusual about a request, and anybody with a session, goes the
 * ordinary way.
 */
public final class CachedPageHandler extends ChannelDuplexHandler {
    private final PageCache shelf;

    /**
     * Requests that went the ordinary way and have no whole answer yet: answers must keep the order of the requests.
     */
    private int waiting;

    private boolean swallowing;

    public CachedPageHandler(PageCache shelf) {
        this.shelf = shelf;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request) {
            CachedPage page = waiting == 0 && plain(request) ? shelf.find(request.uri()) : null;
            if (page != null) {
                swallowing = !(message instanceof LastHttpContent);
                send(ctx, request, page);
                ReferenceCountUtil.release(message);
                return;
            }
            waiting++;
        } else if (swallowing && message instanceof HttpContent) {
            swallowing = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (waiting > 0 && ResponseEnd.in(message)) {
            waiting--;
        }
        ctx.write(message, promise);
    }

    /** A reader's request for a page as most browsers and machines send it, and nobody's in particular. */
    private static boolean plain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        String cookie = headers.get(HttpHeaderNames.COOKIE);
        return request.decoderResult().isSuccess()
                && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.protocolVersion() == HttpVersion.HTTP_1_1
                && (cookie == null || !cookie.contains(Cookies.SESSION))
                && !headers.contains("HX-Request")
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.EXPECT)
                && !headers.contains(HttpHeaderNames.UPGRADE);
    }

    private void send(ChannelHandlerContext ctx, HttpRequest request, CachedPage page) {
        boolean gzip = CachedPage.takesGzip(request.headers().get(HttpHeaderNames.ACCEPT_ENCODING));
        boolean known = page.known(request.headers().get(HttpHeaderNames.IF_NONE_MATCH), gzip);
        long second = System.currentTimeMillis() / 1_000;
        HttpHeaders headers = gzip && !known ? page.headers(second) : page.headers(second, gzip);
        ByteBuf body = Unpooled.EMPTY_BUFFER;
        if (!known) {
            byte[] bytes = gzip ? page.gzip() : page.plain();
            if (!gzip) {
                headers.set(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
            }
            if (request.method() == HttpMethod.GET) {
                body = Unpooled.wrappedBuffer(bytes);
            }
        }
        boolean stay = HttpUtil.isKeepAlive(request);
        if (!stay) {
            headers = headers.copy().set(HttpHeaderNames.CONNECTION, "close");
        }
        HttpResponseStatus status = known ? HttpResponseStatus.NOT_MODIFIED : HttpResponseStatus.OK;
        var response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body, headers, EmptyHttpHeaders.INSTANCE);
        // Flushed now, inside the read, where FlushConsolidationHandler joins the answers of pipelined requests.
        ctx.writeAndFlush(
                response, stay ? ctx.voidPromise() : ctx.newPromise().addListener(ChannelFutureListener.CLOSE));
        shelf.countSent();
    }
}
