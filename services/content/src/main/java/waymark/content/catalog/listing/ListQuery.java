package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import waymark.edge.PageRequest;

/**
 * What somebody wants to see of the catalogue.
 *
 * @param words searched for, absent for all careers
 */
public record ListQuery(@Nullable String words, CareerFilter filter, SortOrder sorting, PageRequest page) {}
