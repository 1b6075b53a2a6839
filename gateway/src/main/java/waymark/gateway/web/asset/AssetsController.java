package waymark.gateway.web.asset;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import waymark.gateway.server.Gzip;

/** Styles, scripts, fonts and pictures. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetsController {

    @Get(uri = "/assets/{+name}", produces = MediaType.ALL)
    HttpResponse<?> asset(
            String name,
            @Nullable @QueryValue String v,
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known,
            @Nullable @Header(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        Optional<Assets.Asset> found = Assets.find(name);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        Assets.Asset asset = found.get();
        byte[] gzip = Gzip.taken(encodings) ? asset.gzip() : null;
        // The two forms differ in their tags, as RFC 9110 asks.
        String tag = '"' + asset.version() + (gzip == null ? "\"" : "-gz\"");
        String keep = asset.version().equals(v) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        MutableHttpResponse<?> answer = tag.equals(known)
                ? HttpResponse.notModified()
                : gzip == null
                        ? HttpResponse.ok(asset.content()).contentType(type(name))
                        : HttpResponse.ok(gzip).contentType(type(name)).header(HttpHeaders.CONTENT_ENCODING, "gzip");
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    @Get(uri = "/favicon.ico", produces = MediaType.ALL)
    HttpResponse<?> favicon(
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known,
            @Nullable @Header(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        return asset("favicon.svg", null, known, encodings);
    }

    private static MediaType type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> new MediaType("text/css; charset=utf-8");
            case "js" -> new MediaType("text/javascript; charset=utf-8");
            case "svg" -> new MediaType("image/svg+xml");
            case "woff2" -> new MediaType("font/woff2");
            case "png" -> MediaType.IMAGE_PNG_TYPE;
            case "webmanifest" -> new MediaType("application/manifest+json");
            case "txt" -> new MediaType("text/plain; charset=utf-8");
            default -> MediaType.APPLICATION_OCTET_STREAM_TYPE;
        };
    }
}
