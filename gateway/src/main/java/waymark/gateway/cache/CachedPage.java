package waymark.gateway.cache;

import io.micronaut.core.annotation.Nullable;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import waymark.edge.Sha256;
import waymark.gateway.server.Gzip;

/** A page compressed and with its headers, ready to be sent to anybody. */
public final class CachedPage {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private record Dated(long second, HttpHeaders headers) {}

    private final CareerCache.Freshness good;
    private final byte[] gzip;
    private final String version;
    private final Map<String, String> always;
    private volatile Dated dated = new Dated(-1, null);

    /**
     * A page ready to be sent.
     *
     * @param good how long it may be sent
     * @param always headers that every answer has, besides those about this body
     */
    CachedPage(CareerCache.Freshness good, String type, byte[] plain, Map<String, String> always) {
        this.good = good;
        this.gzip = Gzip.compressed(plain);
        this.version = Sha256.hex(plain, 8);
        Map<String, String> all = new java.util.LinkedHashMap<>(always);
        all.put("Content-Type", type);
        all.put("Cache-Control", "public, no-cache");
        all.put("Vary", "Accept-Encoding, Cookie, HX-Request");
        this.always = Map.copyOf(all);
    }

    CareerCache.Freshness good() {
        return good;
    }

    Map<String, String> always() {
        return always;
    }

    /** The compressed body; not to be written to. */
    byte[] gzip() {
        return gzip;
    }

    /** The body as it was. */
    byte[] plain() {
        return Gzip.unpacked(gzip);
    }

    /** The entity tag; the two forms of the body differ in it, as RFC 9110 asks. */
    String tag(boolean compressed) {
        return '"' + version + (compressed ? "-gz\"" : "\"");
    }

    /** Does a reader who holds these tags ({@code If-None-Match}) hold this body already? */
    boolean known(@Nullable String tags, boolean compressed) {
        if (tags == null) {
            return false;
        }
        String tag = tag(compressed);
        return tags.equals(tag)
                || tags.strip().equals("*")
                || Arrays.stream(tags.split(","))
                        .anyMatch(t -> t.strip().replaceFirst("^W/", "").equals(tag));
    }

    /** The headers of the compressed answer with today's date, made once a second. Not to be changed. */
    HttpHeaders headers(long second) {
        Dated now = dated;
        if (now.second() != second) {
            HttpHeaders headers = headers(second, true);
            headers.set(HttpHeaderNames.CONTENT_ENCODING, "gzip").set(HttpHeaderNames.CONTENT_LENGTH, gzip.length);
            now = new Dated(second, headers);
            dated = now;
        }
        return now.headers();
    }

    /** Headers of any answer: without what speaks of the body's length and form. */
    HttpHeaders headers(long second, boolean compressed) {
        HttpHeaders headers = new DefaultHttpHeaders(false);
        always.forEach(headers::set);
        return headers.set(HttpHeaderNames.ETAG, tag(compressed))
                .set(HttpHeaderNames.DATE, DATE.format(Instant.ofEpochSecond(second)));
    }

    /** Answers a request with it. */
    void send(ChannelHandlerContext ctx, HttpRequest request) {
        boolean gzip = Gzip.taken(request.headers().get(HttpHeaderNames.ACCEPT_ENCODING));
        boolean known = known(request.headers().get(HttpHeaderNames.IF_NONE_MATCH), gzip);
        long second = System.currentTimeMillis() / 1_000;
        HttpHeaders headers = gzip && !known ? headers(second) : headers(second, gzip);
        ByteBuf body = Unpooled.EMPTY_BUFFER;
        if (!known) {
            byte[] bytes = gzip ? this.gzip : plain();
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
    }
}
