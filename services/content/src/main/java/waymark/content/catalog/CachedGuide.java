package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import waymark.content.catalog.listing.CareerCard;

/**
 * A career in memory: open to all, or withdrawn. It holds no more than what is sent, so a thousand fit in a small heap.
 *
 * @param slugs the present one, then former ones
 * @param card absent when withdrawn
 * @param json the whole guide as it is sent, absent when withdrawn
 * @param etag names these bytes
 * @param onetRelease number of the O*NET release it draws on, absent if none
 * @param related O*NET-SOC codes of occupations that resemble this one; which careers these are is looked up when it is
 *     sent
 */
record CachedGuide(
        String id,
        long revision,
        List<String> slugs,
        CareerCard card,
        byte[] json,
        String etag,
        @Nullable String onetRelease,
        List<String> related) {

    String slug() {
        return slugs.getFirst();
    }

    boolean isOpen() {
        return card != null;
    }
}
