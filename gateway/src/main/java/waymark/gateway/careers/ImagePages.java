package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.upstream.FileContent;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.ContentClient;

/** The pictures of guides. An address always shows the same picture, so browsers keep it. */
@Controller("/images")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ImagePages {
    private final ContentClient content;

    ImagePages(ContentClient content) {
        this.content = content;
    }

    @Get("/{id}")
    HttpResponse<?> show(String id, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        String etag = "\"" + id + "\"";
        if (known != null && known.contains(etag)) {
            return HttpResponse.notModified();
        }
        return switch (content.image(id)) {
            case ServiceResult.Ok<FileContent>(FileContent file) ->
                HttpResponse.ok(file.bytes())
                        .contentType(MediaType.of(file.type()))
                        .header(HttpHeaders.ETAG, etag)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            case ServiceResult.Unavailable<FileContent> down -> HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
            case ServiceResult<FileContent> other -> HttpResponse.notFound();
        };
    }
}
