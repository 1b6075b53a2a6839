package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import waymark.edge.RefusedException;

/** In which order a list shows careers. */
public enum SortOrder {
    /** As found. */
    RELEVANCE((a, b) -> 0),
    /** By title. */
    TITLE(Comparator.comparing(CareerCard::title)),
    /** Best paid first; those without figures last. */
    PAY(highestFirst(CareerCard::medianPay)),
    /** Fastest growing first; those without figures last. */
    OUTLOOK(highestFirst(CareerCard::outlook));

    private final Comparator<CareerCard> order;

    SortOrder(Comparator<CareerCard> order) {
        this.order = order;
    }

    /** The named one; without a name relevance where words were searched for, else the title. */
    public static SortOrder of(@Nullable String name, boolean searched) {
        if (name == null || name.isBlank()) {
            return searched ? RELEVANCE : TITLE;
        }
        Optional<SortOrder> found = Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(name))
                .findFirst();
        return found.map(s -> s == RELEVANCE && !searched ? TITLE : s)
                .orElseThrow(
                        () -> RefusedException.invalid("sort-unknown", "Sort by relevance, title, pay or outlook."));
    }

    public List<CareerCard> sort(List<CareerCard> cards) {
        return this == RELEVANCE ? cards : cards.stream().sorted(order).toList();
    }

    private static <N extends Comparable<N>> Comparator<CareerCard> highestFirst(Function<CareerCard, N> figure) {
        return Comparator.comparing(figure, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(CareerCard::title);
    }
}
