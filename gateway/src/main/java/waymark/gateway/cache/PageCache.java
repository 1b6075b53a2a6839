package waymark.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.netty.channel.ChannelHandlerContext;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;
import waymark.gateway.identity.Cookies;
import waymark.gateway.server.Gzip;
import waymark.gateway.server.HeadersFilter;

/**
 * The pages that are the same for everybody who has not signed in, compressed and ready to be sent. They are sent
 * before routes, filters and threads, which is ten times cheaper. About ten megabytes hold a thousand guides; the least
 * used go first.
 */
@Singleton
public class PageCache {
    private static final long MAX_BYTES = 24 << 20;
    private static final int OVERHEAD = 2_000;

    private final CareerCache careers;
    private final HeadersFilter headers;
    private final LongAdder sent = new LongAdder();
    private final Cache<String, CachedPage> ready = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String address, CachedPage page) -> OVERHEAD + address.length() + page.gzip().length)
            .build();

    PageCache(CareerCache careers, HeadersFilter headers, MeterRegistry meters) {
        this.careers = careers;
        this.headers = headers;
        FunctionCounter.builder("waymark.pages.ready", sent, LongAdder::sum)
                .description("Pages sent as they lay ready")
                .register(meters);
    }

    /**
     * The page ready at that address, path and query as asked for; null if there is none or a career has changed since.
     */
    private @Nullable CachedPage find(String address) {
        CachedPage page = ready.getIfPresent(address);
        return page != null && careers.still(page.good()) ? page : null;
    }

    /**
     * Sends what lies ready for a request; false if nothing does, or not for whoever asks: somebody with a session, or
     * a page that wants a part. To be called on the event loop.
     */
    public boolean send(ChannelHandlerContext ctx, io.netty.handler.codec.http.HttpRequest request) {
        String cookie = request.headers().get(HttpHeaders.COOKIE);
        boolean anybody = (cookie == null || !cookie.contains(Cookies.SESSION))
                && !request.headers().contains("HX-Request");
        CachedPage page = anybody ? find(request.uri()) : null;
        if (page == null) {
            return false;
        }
        page.send(ctx, request);
        sent.increment();
        return true;
    }

    /**
     * Keeps a page, unless it was put together from old or missing answers, and answers the current request with it.
     *
     * @param address path and query, the one way to write them
     */
    public MutableHttpResponse<?> put(String address, String type, byte[] content, CareerCache.PageDependencies about) {
        CachedPage page = about.good()
                .map(good -> new CachedPage(good, type, content, headers.headers()))
                .orElse(null);
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElseThrow();
        if (page == null) {
            return HttpResponse.ok(content)
                    .header(HttpHeaders.CONTENT_TYPE, type)
                    .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                    .header(HttpHeaders.VARY, "Accept-Encoding, Cookie, HX-Request");
        }
        if (request.getUri().toString().equals(address)) {
            ready.put(address, page);
        }
        boolean gzip = Gzip.taken(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING));
        MutableHttpResponse<?> response = page.known(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), gzip)
                ? HttpResponse.notModified()
                : gzip
                        ? HttpResponse.ok(page.gzip()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        : HttpResponse.ok(content);
        if (request.getMethod() == HttpMethod.HEAD && response.code() == 200) {
            // Without it the framework would end the connection after this answer.
            response.contentLength(gzip ? page.gzip().length : content.length);
        }
        page.always().forEach(response::header);
        return response.header(HttpHeaders.ETAG, page.tag(gzip));
    }
}
