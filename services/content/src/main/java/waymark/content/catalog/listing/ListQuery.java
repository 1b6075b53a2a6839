package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import waymark.edge.PageRequest;

/**
 * What somebody wants to see of the catalogue.
 *
 * @param words searched for, absent for all careers
 */
public record ListQuery(@Nullable String words, CareerFilter filter, SortOrder sorting, PageRequest page) {

    /** The same, narrowed by conditions; where nothing else was asked for, the best paid come first. */
    public ListQuery narrowed(TypedConditions conditions) {
        boolean onlyConditions = conditions.rest().isEmpty() && sorting == SortOrder.RELEVANCE;
        return new ListQuery(words, conditions.narrow(filter), onlyConditions ? SortOrder.PAY : sorting, page);
    }
}
