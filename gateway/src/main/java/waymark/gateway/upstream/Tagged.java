package waymark.gateway.upstream;

import io.micronaut.core.annotation.Nullable;

/**
 * A service's answer and its entity tag.
 *
 * @param tag what to ask with the next time; null if the service gave none
 * @param value null where nothing has changed since the tag that was sent
 */
public record Tagged<T>(@Nullable String tag, @Nullable T value) {

    /** Did the service say that nothing has changed? */
    public static boolean unchanged(ServiceResult<? extends Tagged<?>> answer) {
        return answer.found().filter(tagged -> tagged.value() == null).isPresent();
    }
}
