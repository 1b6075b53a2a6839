package waymark.content.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.content.guide.EmploymentGrowth;
import waymark.events.Interest;

/** What the index says is what looking at each card says. */
class FacetIndexTest {
    private static final List<String> CATEGORIES = List.of("health", "libraries-archives", "arts");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void accepts_and_counts_as_looking_at_each_card_does(long seed) {
        Random random = new Random(seed);
        List<CareerCard> cards =
                IntStream.range(0, 200).mapToObj(i -> card(i, random)).toList();
        FacetIndex index = new FacetIndex(cards);
        CareerFilter filter = filter(random);
        BitSet among = new BitSet();
        IntStream.range(0, 200).filter(i -> random.nextInt(3) > 0).forEach(among::set);

        assertThat(index.accepted(filter).stream().toArray())
                .isEqualTo(IntStream.range(0, 200)
                        .filter(i -> agrees(filter, cards.get(i), f -> true))
                        .toArray());
        Map<String, Map<String, Integer>> counted = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            Map<String, Integer> each = new TreeMap<>();
            among.stream()
                    .mapToObj(cards::get)
                    .filter(card -> agrees(filter, card, other -> other != facet))
                    .forEach(card -> facet.of(card).forEach(value -> each.merge(value, 1, Integer::sum)));
            counted.put(facet.label(), each);
        }
        assertThat(index.counts(filter, among)).isEqualTo(counted);
    }

    @Test
    void nothing_is_shown_for_a_value_no_career_has() {
        FacetIndex index = new FacetIndex(List.of(card(1, new Random(1))));
        Map<Facet, Set<String>> asked = new EnumMap<>(Facet.class);
        asked.put(Facet.CATEGORY, Set.of("nowhere"));
        assertThat(index.accepted(new CareerFilter(asked, false)).isEmpty()).isTrue();
    }

    private static boolean agrees(CareerFilter filter, CareerCard card, Predicate<Facet> asked) {
        return !(filter.full() && card.imported())
                && filter.asked().entrySet().stream()
                        .filter(e -> asked.test(e.getKey()) && !e.getValue().isEmpty())
                        .allMatch(e -> e.getKey().of(card).stream().anyMatch(e.getValue()::contains));
    }

    private static CareerFilter filter(Random random) {
        Map<Facet, List<String>> parameters = new EnumMap<>(Facet.class);
        parameters.put(Facet.CATEGORY, random.nextBoolean() ? List.of() : List.of("health", "arts"));
        parameters.put(Facet.PREPARATION, random.nextBoolean() ? List.of() : List.of("1,2", "4"));
        parameters.put(Facet.INTEREST, random.nextBoolean() ? List.of() : List.of("r,s"));
        parameters.put(Facet.OUTLOOK, random.nextBoolean() ? List.of() : List.of("slower", "much-faster"));
        parameters.put(Facet.DEGREE, random.nextBoolean() ? List.of() : List.of("no"));
        parameters.put(Facet.PAY, random.nextBoolean() ? List.of() : List.of("under-40k,60k-80k"));
        return CareerFilter.of(parameters, random.nextBoolean());
    }

    private static CareerCard card(int number, Random random) {
        Map<String, Double> interests = new TreeMap<>();
        "RIASEC".chars().forEach(c -> interests.put(Character.toString(c), 1 + 6 * random.nextDouble()));
        List<Integer> pays = new ArrayList<>(List.of(30_000, 50_000, 70_000, 90_000, 120_000));
        pays.add(null);
        Double change = random.nextInt(4) == 0 ? null : random.nextDouble() * 30 - 10;
        return new CareerCard(
                "id" + number,
                "slug-" + number,
                "Title " + number,
                "Summary",
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                "11-1011.00",
                interests,
                Interest.leading(interests),
                1 + random.nextInt(5),
                pays.get(random.nextInt(pays.size())),
                null,
                change,
                change == null ? null : EmploymentGrowth.of(change).named(),
                List.of(),
                random.nextInt(4) == 0 ? null : random.nextBoolean(),
                random.nextBoolean(),
                Instant.EPOCH,
                1);
    }
}
