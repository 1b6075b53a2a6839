package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import waymark.gateway.cache.PageCache;
import waymark.gateway.server.RepairedAddress;
import waymark.gateway.upstream.route.ServiceRoute;

/**
 * Answers from the event loop, before routes, filters and threads: with pages that lie ready ({@link PageCache}), and
 * by passing reading {@code /api} calls on. One for each connection. What neither holds nor {@link ApiAdmissionService}
 * admits goes the ordinary way, calls through {@link ApiFilter}, and so does what fails here.
 */
final class FastPathHandler extends ChannelDuplexHandler {
    /** A client that sends more requests at once than this has to wait for answers. */
    private static final int MAX_QUEUED = 64;

    /** Java's own client offers HTTP/2 with its first request; declining is as good as not having seen it. */
    private static final Set<String> OFFERS = Set.of("", "h2c");

    private final ApiAdmissionService passage;
    private final PageCache pages;
    private final Deque<Object> queued = new ArrayDeque<>(4);
    private ChannelHandlerContext ctx;

    /** Requests on the ordinary way without a whole answer yet: answers must keep the order of the requests. */
    private int waiting;

    private @Nullable ApiCall current;
    private boolean swallowing;
    private boolean held;
    private boolean readLater;
    private @Nullable ChannelPromise closing;

    FastPathHandler(ApiAdmissionService passage, PageCache pages) {
        this.passage = passage;
        this.pages = pages;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (swallowing && message instanceof HttpContent) {
            swallowing = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
        } else if (current != null || held) {
            queued.add(message);
        } else if (message instanceof HttpRequest request) {
            take(request);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private void take(HttpRequest request) {
        request.setUri(RepairedAddress.address(request.uri()));
        boolean plain = isPlain(request);
        boolean inTurn = plain && waiting == 0 && closing == null;
        if (inTurn && pages.send(ctx, request)) {
            swallowing = true;
            return;
        }
        Optional<ServiceRoute> route = plain ? passage.route(request) : Optional.empty();
        if (route.isPresent() && waiting > 0) {
            held = true;
            queued.addFirst(request);
            return;
        }
        ApiAdmissionService.Admitted admitted =
                route.isPresent() && inTurn ? passage.admit(ctx.channel(), request, route.get()) : null;
        if (admitted == null) {
            waiting++;
            ctx.fireChannelRead(request);
            return;
        }
        swallowing = true;
        current = new ApiCall(ctx, this, passage, request, admitted);
        current.send(false);
    }

    /** A request that only reads, as most browsers and programs send it. */
    private static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.decoderResult().isSuccess()
                && !(request instanceof LastHttpContent)
                && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.protocolVersion() == HttpVersion.HTTP_1_1
                && headers.getInt(HttpHeaderNames.CONTENT_LENGTH, 0) == 0
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.EXPECT)
                && OFFERS.contains(headers.get(HttpHeaderNames.UPGRADE, ""));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (waiting > 0 && isEnd(message)) {
            waiting--;
        }
        ctx.write(message, promise);
        if (held && waiting == 0) {
            ctx.executor().execute(this::release); // not in the middle of whatever writes here
        }
    }

    /** Is this the last message of a response? That of an interim one (1xx) is not: the response is still to come. */
    private static boolean isEnd(Object message) {
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        return message instanceof LastHttpContent && !interim;
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (queued.size() < MAX_QUEUED) {
            ctx.read();
        } else {
            readLater = true;
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (current != null) {
            current.writable();
        }
        ctx.fireChannelWritabilityChanged();
    }

    /** All answers before the call held back are written. */
    private void release() {
        if (held && waiting == 0) {
            held = false;
            goOn();
        }
    }

    /** A whole answer has been written. */
    void finished(ApiCall call) {
        if (current == call) {
            current = null;
            if (closing != null) {
                ctx.close(closing);
            } else {
                goOn();
            }
        }
    }

    /** The call is answered the ordinary way. */
    void ordinary(ApiCall call, HttpRequest request) {
        if (current == call) {
            current = null;
            waiting++;
            ctx.fireChannelRead(request);
            ctx.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
            ctx.fireChannelReadComplete();
            goOn();
        }
    }

    void brokeOff() {
        current = null;
        ctx.close(closing == null ? ctx.newPromise() : closing);
    }

    private void goOn() {
        boolean more = !queued.isEmpty();
        while (current == null && !held && !queued.isEmpty()) {
            channelRead(ctx, queued.poll());
        }
        // A request put back is followed by its own end, which must not be taken for the next one's.
        while (swallowing && !queued.isEmpty() && queued.peek() instanceof HttpContent) {
            channelRead(ctx, queued.poll());
        }
        if (more) {
            ctx.fireChannelReadComplete();
        }
        if (readLater && queued.size() < MAX_QUEUED) {
            readLater = false;
            ctx.read();
        }
    }

    /** Whoever ends connections in peace, as when the gateway stops, lets the answer under way arrive. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (current == null || !ctx.channel().isActive()) {
            ctx.close(promise);
        } else if (closing == null) {
            closing = promise;
        } else if (closing != promise) {
            closing.addListener(done -> promise.trySuccess());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (current != null) {
            current.abandon();
            current = null;
        }
        queued.forEach(ReferenceCountUtil::release);
        queued.clear();
        if (closing != null) {
            closing.trySuccess();
        }
        ctx.fireChannelInactive();
    }
}
