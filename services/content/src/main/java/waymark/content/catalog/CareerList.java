package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import waymark.edge.Refused;

/**
 * A page of careers.
 *
 * @param total how many there are on all pages
 * @param didYouMean what was searched for with its likely typos mended, absent if there are none
 * @param facets for category, preparation, interest, pay and outlook: how many careers each value would show
 */
@Serdeable
record CareerList(
        List<CareerCard> items, int total, @Nullable String didYouMean, Map<String, Map<String, Integer>> facets) {

    /** Cuts a page out of a list. */
    static <T> List<T> page(List<T> all, int page, int size) {
        if (page < 0 || size < 1 || size > 100) {
            throw Refused.invalid("page-out-of-range", "Ask for a page from 0 on, and for 1 to 100 items a page.");
        }
        int from = (int) Math.min((long) page * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }
}
