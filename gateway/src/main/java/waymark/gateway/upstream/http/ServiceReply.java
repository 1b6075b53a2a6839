package waymark.gateway.upstream.http;

import io.micronaut.core.annotation.Nullable;
import java.net.http.HttpResponse;

/**
 * What a service answered.
 *
 * @param status the HTTP status
 * @param type the {@code Content-Type}
 * @param location where it is now
 * @param tag the entity tag
 */
public record ServiceReply(
        int status, @Nullable String type, @Nullable String location, @Nullable String tag, byte[] body) {

    public static ServiceReply of(HttpResponse<byte[]> response) {
        return new ServiceReply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(null),
                response.headers().firstValue("Location").orElse(null),
                response.headers().firstValue("ETag").orElse(null),
                response.body());
    }
}
