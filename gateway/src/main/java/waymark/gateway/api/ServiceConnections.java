package waymark.gateway.api;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.FastThreadLocal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the services. Each event loop keeps its own, so that a request and its answer stay on one thread
 * and nothing is locked.
 */
final class ServiceConnections {
    private static final int CONNECT_MILLIS = 1_000;
    private static final int SILENCE_SECONDS = 10;
    private static final int MAX_LINE = 4_096;
    private static final int LARGEST_HEAD = 16_384;
    private static final int PIECE = 16_384;

    private static final FastThreadLocal<Map<URI, Deque<ServiceConnection>>> IDLE = new FastThreadLocal<>() {
        @Override
        protected Map<URI, Deque<ServiceConnection>> initialValue() {
            return new HashMap<>();
        }
    };

    private ServiceConnections() {}

    /**
     * Sends a whole request. To be called on the event loop.
     *
     * @param type the kind of channel that the event loop takes
     * @param service the service's base address, {@code http} only
     * @param fresh true not to use a kept connection, which the service may be closing at this very moment
     */
    static void send(
            EventLoop loop,
            Class<? extends Channel> type,
            URI service,
            HttpRequest request,
            ApiCall call,
            boolean fresh) {
        Deque<ServiceConnection> idle = IDLE.get().computeIfAbsent(service, s -> new ArrayDeque<>());
        for (ServiceConnection kept = fresh ? null : idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.open()) {
                kept.send(request, call);
                return;
            }
        }
        ServiceConnection next = new ServiceConnection(idle);
        connect(loop, type, service, next).addListener((ChannelFuture connected) -> {
            if (connected.isSuccess()) {
                next.send(request, call);
            } else {
                ReferenceCountUtil.release(request);
                call.failed(connected.cause());
            }
        });
    }

    private static ChannelFuture connect(
            EventLoop loop, Class<? extends Channel> type, URI service, ServiceConnection connection) {
        int port = service.getPort() < 0 ? 80 : service.getPort();
        return new Bootstrap()
                .group(loop)
                .channel(type)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new IdleStateHandler(0, 0, SILENCE_SECONDS, TimeUnit.SECONDS))
                                .addLast(new HttpClientCodec(MAX_LINE, LARGEST_HEAD, PIECE))
                                .addLast(connection);
                    }
                })
                .connect(InetSocketAddress.createUnresolved(service.getHost(), port));
    }
}
