package waymark.gateway.careers;

import java.util.List;

/**
 * All careers in groups.
 *
 * @param by interest, category or preparation
 */
public record BrowseModel(String by, List<CareerGroup> groups) {}
