package waymark.content.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.content.catalog.listing.CareerCard;
import waymark.content.catalog.listing.CareerList;
import waymark.content.catalog.listing.FacetIndex;
import waymark.content.catalog.listing.ListQuery;
import waymark.content.guide.Category;

/**
 * All published careers as they are at one moment, ready to be listed, filtered and found. Never changes once built.
 */
final class CatalogSnapshot {
    private final List<Category> categories;
    private final Map<String, CachedGuide> byId;
    private final Map<String, CachedGuide> bySlug = new HashMap<>();
    private final Map<String, CareerCard> byCode = new HashMap<>();
    private final List<CareerCard> cards;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Long> sizes;
    private final FacetIndex facets;

    /** @param byId every career that was ever published, withdrawn ones too */
    CatalogSnapshot(List<Category> categories, Map<String, CachedGuide> byId) {
        this.categories = categories;
        this.byId = byId;
        List<CareerCard> open = new ArrayList<>();
        byId.values().forEach(entry -> {
            entry.slugs().forEach(slug -> bySlug.put(slug, entry));
            if (entry.isOpen()) {
                open.add(entry.card());
            }
        });
        open.sort(Comparator.comparing(CareerCard::title));
        this.cards = List.copyOf(open);
        for (int place = 0; place < cards.size(); place++) {
            places.put(cards.get(place).id(), place);
        }
        cards.forEach(card -> byCode.merge(card.onetCode(), card, (a, b) -> a.imported() ? b : a));
        this.sizes = cards.stream().collect(Collectors.groupingBy(CareerCard::category, Collectors.counting()));
        this.facets = new FacetIndex(cards);
    }

    List<Category> categories() {
        return categories;
    }

    /** How many open careers a category holds. */
    long size(String category) {
        return sizes.getOrDefault(category, 0L);
    }

    /** Every career that was ever published, by its id. */
    Map<String, CachedGuide> entries() {
        return byId;
    }

    /** The career of that id, open or withdrawn. */
    Optional<CachedGuide> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** At its present slug, a former one, or withdrawn. */
    Optional<CachedGuide> at(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The open career about an occupation, one with a guide of its own before an imported one. */
    Optional<CareerCard> ofOccupation(String onetCode) {
        return Optional.ofNullable(byCode.get(onetCode));
    }

    /** A page of all open careers. */
    CareerList list(ListQuery query) {
        BitSet everything = new BitSet();
        everything.set(0, cards.size());
        return list(query, cards, everything, null);
    }

    /**
     * A page of what a search found.
     *
     * @param ids of careers, best first; those that are not open are passed over
     * @param didYouMean what was searched for with its likely typos mended, null if there are none
     */
    CareerList list(ListQuery query, Collection<String> ids, String didYouMean) {
        BitSet found = new BitSet();
        List<CareerCard> inOrder = new ArrayList<>(ids.size());
        for (String id : ids) {
            Integer place = places.get(id);
            if (place != null) {
                found.set(place);
                inOrder.add(cards.get(place));
            }
        }
        return list(query, inOrder, found, didYouMean);
    }

    private CareerList list(ListQuery query, List<CareerCard> from, BitSet among, String didYouMean) {
        BitSet accepted = facets.accepted(query.filter());
        List<CareerCard> shown = query.sorting()
                .sort(from.stream()
                        .filter(card -> accepted.get(places.get(card.id())))
                        .toList());
        return new CareerList(
                query.page().of(shown),
                shown.size(),
                didYouMean,
                facets.counts(query.filter(), among),
                CareerList.GROWTH,
                CareerList.PAY);
    }
}
