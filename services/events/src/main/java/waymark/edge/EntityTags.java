package waymark.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Entity tags (RFC 9110, section 8.8.3) of answers that take long to work out. A tag is a digest of the answer, and is
 * remembered for the state the answer was worked out from: whoever holds the answer still is told so (304) for the
 * price of a look at that state. Answers themselves are not kept, so a tag takes some 300 bytes.
 *
 * <p>Tags say nothing of who may read: ask them only once that is settled.
 *
 * @param <S> all that an answer depends on, with {@code equals}
 */
public final class EntityTags<S> {
    /** 144 bits: more than enough that no two answers share a tag. */
    private static final int BYTES = 18;

    private final Cache<S, String> tags;

    /** Remembers so many, the least used go first, and none longer than an hour unasked: a state may name people. */
    public EntityTags(int most) {
        tags = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    /** That the asker holds what this state leads to (304). Empty if it is something else, or not remembered. */
    public Optional<HttpResponse<byte[]>> unchanged(S state, String ifNoneMatch) {
        return Optional.ofNullable(tags.getIfPresent(state))
                .filter(tag -> names(ifNoneMatch, tag))
                .map(tag -> HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag));
    }

    /** The answer that was worked out from a state, as JSON; or that the asker holds it already. */
    public HttpResponse<byte[]> answer(S state, @Nullable String ifNoneMatch, JsonMapper json, Object answer) {
        try {
            return answer(state, ifNoneMatch, json.writeValueAsBytes(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<byte[]> answer(S state, @Nullable String ifNoneMatch, byte[] json) {
        String tag = tag(json);
        tags.put(state, tag);
        return (names(ifNoneMatch, tag)
                        ? HttpResponse.<byte[]>notModified()
                        : HttpResponse.ok(json).contentType(MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, tag);
    }

    /** Weak tags, for the answer may be compressed on its way. */
    private static String tag(byte[] json) {
        return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(json), BYTES)) + '"';
    }

    /** Weak comparison: whether the header holds the tag in quotes, or stands for all. */
    private static boolean names(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(tag.substring(2))
                        || ifNoneMatch.strip().equals("*"));
    }
}
