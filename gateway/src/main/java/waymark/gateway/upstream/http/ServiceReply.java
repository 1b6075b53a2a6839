package waymark.gateway.upstream.http;

import io.micronaut.core.annotation.Nullable;

/**
 * What a service answered.
 *
 * @param status the HTTP status
 * @param type the {@code Content-Type}
 * @param location where it is now
 * @param tag the entity tag
 */
public record ServiceReply(
        int status, @Nullable String type, @Nullable String location, @Nullable String tag, byte[] body) {}
