package waymark.content.catalog.listing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which careers a list shows. Within a facet any value will do, and every facet must agree; an empty facet agrees with
 * all.
 *
 * @param full only careers with a guide of their own, none that were only imported
 */
public record CareerFilter(Map<Facet, Set<String>> asked, boolean full) {

    /** Reads query parameters; see {@link Facet#read}. */
    public static CareerFilter of(Map<Facet, List<String>> parameters, boolean full) {
        Map<Facet, Set<String>> asked = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            asked.put(facet, facet.read(parameters.get(facet)));
        }
        return new CareerFilter(asked, full);
    }
}
