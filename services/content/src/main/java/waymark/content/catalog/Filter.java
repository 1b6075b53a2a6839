package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.edge.Refused;

/**
 * Which careers a list shows. Within a facet any value will do, and every facet must agree; an empty facet agrees with all.
 *
 * @param interests a career has those of its two strongest interests
 */
record Filter(Set<String> categories, Set<String> preparations, Set<String> interests) {

    private static final Set<String> INTERESTS = Set.of("R", "I", "A", "S", "E", "C");
    private static final Set<String> PREPARATIONS = Set.of("1", "2", "3", "4", "5");

    /** Reads query parameters; each may be repeated or hold several values between commas. */
    static Filter of(
            @Nullable List<String> category, @Nullable List<String> preparation, @Nullable List<String> interest) {
        Set<String> interests =
                values(interest).stream().map(i -> i.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> preparations = values(preparation);
        if (!INTERESTS.containsAll(interests)) {
            throw Refused.invalid("interest-unknown", "An interest is one of the letters R, I, A, S, E, C.");
        }
        if (!PREPARATIONS.containsAll(preparations)) {
            throw Refused.invalid("preparation-unknown", "Preparation is a number from 1 to 5.");
        }
        return new Filter(values(category), preparations, interests);
    }

    private static Set<String> values(@Nullable List<String> parameter) {
        Set<String> values = new HashSet<>();
        for (String each : parameter == null ? List.<String>of() : parameter) {
            Arrays.stream(each.split(","))
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }

    boolean accepts(CareerCard card) {
        return inCategory(card) && inPreparation(card) && inInterests(card);
    }

    /** How many of the careers each value of each facet would show, the other facets staying as they are. */
    Map<String, Map<String, Integer>> counts(Collection<CareerCard> cards) {
        return Map.of(
                "category",
                count(cards, c -> inPreparation(c) && inInterests(c) ? List.of(c.category()) : List.of()),
                "preparation",
                count(
                        cards,
                        c -> inCategory(c) && inInterests(c) ? List.of(Integer.toString(c.preparation())) : List.of()),
                "interest",
                count(cards, c -> inCategory(c) && inPreparation(c) ? c.strongestInterests() : List.of()));
    }

    private static Map<String, Integer> count(Collection<CareerCard> cards, Function<CareerCard, List<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        cards.forEach(card -> values.apply(card).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private boolean inCategory(CareerCard card) {
        return categories.isEmpty() || categories.contains(card.category());
    }

    private boolean inPreparation(CareerCard card) {
        return preparations.isEmpty() || preparations.contains(Integer.toString(card.preparation()));
    }

    private boolean inInterests(CareerCard card) {
        return interests.isEmpty() || card.strongestInterests().stream().anyMatch(interests::contains);
    }
}
