package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A page of careers.
 *
 * @param total how many there are on all pages
 * @param didYouMean what was searched for with its likely typos mended, absent if there are none
 * @param facets for category, preparation, interest, pay and outlook: how many careers each value would show
 */
@Serdeable
record CareerList(
        List<CareerCard> items, int total, @Nullable String didYouMean, Map<String, Map<String, Integer>> facets) {}
