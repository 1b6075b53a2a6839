package waymark.content.images;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;

/** Pictures for everybody. */
@Controller("/images")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ImageController {
    private final ImageStore images;

    ImageController(ImageStore images) {
        this.images = images;
    }

    /** The bytes of one picture. They never change, so a browser may keep them. */
    @Get("/{id}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "The picture is the one known")
    Optional<HttpResponse<byte[]>> read(String id, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        String etag = "\"" + id + "\"";
        return images.find(id).map(picture -> {
            var response = known != null && known.contains(etag)
                    ? HttpResponse.<byte[]>notModified()
                    : HttpResponse.ok(picture.bytes()).contentType(MediaType.of(picture.type()));
            return response.header(HttpHeaders.ETAG, etag)
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox");
        });
    }
}
