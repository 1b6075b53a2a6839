package waymark.content.catalog;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which careers a list shows. Within a facet any value will do, and every facet must agree; an empty facet agrees with all.
 *
 * @param full only careers with a guide of their own, none that were only imported
 */
record Filter(Map<Facet, Set<String>> asked, boolean full) {

    /** Reads query parameters; see {@link Facet#read}. */
    static Filter of(Map<Facet, List<String>> parameters, boolean full) {
        Map<Facet, Set<String>> asked = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            asked.put(facet, facet.read(parameters.get(facet)));
        }
        return new Filter(asked, full);
    }

    boolean accepts(CareerCard card) {
        return accepts(card, null);
    }

    /** How many of the careers each value of each facet would show, the other facets staying as they are. */
    Map<String, Map<String, Integer>> counts(Collection<CareerCard> cards) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            Map<String, Integer> each = new TreeMap<>();
            for (CareerCard card : cards) {
                if (accepts(card, facet)) {
                    facet.of(card).forEach(value -> each.merge(value, 1, Integer::sum));
                }
            }
            counts.put(facet.label(), each);
        }
        return counts;
    }

    private boolean accepts(CareerCard card, Facet except) {
        return !(full && card.imported())
                && Stream.of(Facet.values()).filter(f -> f != except).allMatch(f -> agrees(f, card));
    }

    private boolean agrees(Facet facet, CareerCard card) {
        Set<String> any = asked.get(facet);
        return any.isEmpty() || facet.of(card).stream().anyMatch(any::contains);
    }
}
