package waymark.gateway.upstream.http;

import io.micronaut.core.annotation.Nullable;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** Gathers a whole response. */
final class ReplyCollector implements ServiceExchange {
    private static final int LARGEST = 10 << 20;

    private final CompletableFuture<ServiceReply> reply;
    private final CompletableFuture<ServiceConnection> on;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 12);
    private @Nullable ServiceConnection connection;
    private @Nullable HttpResponse head;
    private boolean over;

    /**
     * @param reply completed with the response
     * @param on completed with the connection once the request's head is sent on it
     */
    ReplyCollector(CompletableFuture<ServiceReply> reply, CompletableFuture<ServiceConnection> on) {
        this.reply = reply;
        this.on = on;
    }

    @Override
    public void begins(ServiceConnection connection) {
        this.connection = connection;
        if (over) {
            connection.abandon();
        } else {
            on.complete(connection);
        }
    }

    @Override
    public boolean timesItself() {
        return true;
    }

    @Override
    public void head(HttpResponse head) {
        this.head = head;
    }

    @Override
    public void content(HttpContent content) {
        try {
            content.content().readBytes(body, content.content().readableBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            content.release();
        }
        if (content instanceof LastHttpContent) {
            over = true;
            reply.complete(new ServiceReply(
                    head.status().code(),
                    head.headers().get(HttpHeaderNames.CONTENT_TYPE),
                    head.headers().get(HttpHeaderNames.LOCATION),
                    head.headers().get(HttpHeaderNames.ETAG),
                    body.toByteArray()));
        } else if (body.size() > LARGEST) {
            reply.completeExceptionally(new IOException("an answer of more than " + LARGEST + " bytes"));
            abandon();
        }
    }

    @Override
    public void pause() {
        // All is taken as it comes.
    }

    @Override
    public void failed(Throwable cause) {
        over = true;
        reply.completeExceptionally(cause instanceof IOException ? cause : new IOException(cause));
    }

    void abandon() {
        if (!over) {
            over = true;
            if (connection != null) {
                connection.abandon();
            }
        }
    }
}
