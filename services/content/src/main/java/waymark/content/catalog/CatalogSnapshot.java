package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.content.catalog.listing.CareerCard;
import waymark.content.catalog.listing.CareerGroup;
import waymark.content.catalog.listing.CareerList;
import waymark.content.catalog.listing.FacetIndex;
import waymark.content.catalog.listing.ListQuery;
import waymark.content.catalog.listing.SortOrder;
import waymark.content.catalog.listing.TypedConditions;
import waymark.content.guide.Category;
import waymark.content.search.SearchResult;

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
    private final @Nullable String onetRelease;

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
        this.onetRelease = byId.values().stream()
                .map(CachedGuide::onetRelease)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(ModuleDescriptor.Version::parse))
                .orElse(null);
    }

    List<Category> categories() {
        return categories;
    }

    /** Number of the newest O*NET release any of the careers draws on. */
    @Nullable
    String onetRelease() {
        return onetRelease;
    }

    /** All open careers in groups by the facet of that name; empty where it makes none. */
    Optional<List<CareerGroup>> groups(String facet) {
        return switch (facet) {
            case "interest" -> Optional.of(CareerGroup.byInterest(cards));
            case "category" -> Optional.of(CareerGroup.byCategory(cards, categories));
            case "preparation" -> Optional.of(CareerGroup.byPreparation(cards));
            default -> Optional.empty();
        };
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
        return list(query, TypedConditions.NONE, cards, everything, SearchResult.nothing());
    }

    /**
     * A page of what a search found, those that are not open passed over.
     *
     * @param conditions what of the search was understood as a condition
     * @param found for the words without them
     */
    CareerList list(ListQuery query, TypedConditions conditions, SearchResult found) {
        BitSet among = new BitSet();
        List<CareerCard> inOrder = new ArrayList<>(found.hits().size());
        for (SearchResult.Hit hit : found.hits()) {
            Integer place = places.get(hit.id());
            if (place != null) {
                among.set(place);
                inOrder.add(cards.get(place));
            }
        }
        return list(query, conditions, inOrder, among, found);
    }

    private CareerList list(
            ListQuery query, TypedConditions conditions, List<CareerCard> from, BitSet among, SearchResult found) {
        ListQuery narrowed = query.narrowed(conditions);
        BitSet accepted = facets.accepted(narrowed.filter());
        List<CareerCard> shown = narrowed.sorting()
                .sort(from.stream()
                        .filter(card -> accepted.get(places.get(card.id())))
                        .toList());
        List<CareerCard> page = query.page().of(shown);
        return new CareerList(
                page,
                shown.size(),
                conditions.with(found.didYouMean()),
                because(page, found),
                conditions.shown(query.filter()),
                facets.counts(narrowed.filter(), among),
                CareerList.GROWTH,
                CareerList.PAY,
                CareerList.DEGREE,
                SortOrder.options(query.words() != null));
    }

    private static Map<String, String> because(List<CareerCard> page, SearchResult found) {
        Map<String, String> because = new LinkedHashMap<>();
        for (CareerCard card : page) {
            found.because(card.id()).ifPresent(text -> because.put(card.slug(), text));
        }
        return because;
    }
}
