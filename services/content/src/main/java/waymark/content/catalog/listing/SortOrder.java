package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.edge.RefusedException;

/** In which order a list shows careers. */
public enum SortOrder {
    /** As found. */
    RELEVANCE("Best match", (a, b) -> 0),
    /** By title. */
    TITLE("Title", Comparator.comparing(CareerCard::title)),
    /** Best paid first; those without figures last. */
    PAY("Pay, highest first", highestFirst(CareerCard::medianPay)),
    /** Fastest growing first; those without figures last. */
    OUTLOOK("Job growth, fastest first", highestFirst(CareerCard::outlook)),
    /** Published last first. */
    NEWEST(
            "Newest first",
            Comparator.comparing(CareerCard::publishedAt).reversed().thenComparing(CareerCard::slug));

    private final String label;
    private final Comparator<CareerCard> order;

    SortOrder(String label, Comparator<CareerCard> order) {
        this.label = label;
        this.order = order;
    }

    /** Those there are, first the one without a name. */
    public static List<CareerList.Option> options(boolean searched) {
        return Stream.of(of(null, searched), PAY, OUTLOOK)
                .map(s -> new CareerList.Option(s.name().toLowerCase(Locale.ROOT), s.label))
                .toList();
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
                .orElseThrow(() ->
                        RefusedException.invalid("sort-unknown", "Sort by relevance, title, pay, outlook or newest."));
    }

    public List<CareerCard> sort(List<CareerCard> cards) {
        return this == RELEVANCE ? cards : cards.stream().sorted(order).toList();
    }

    private static <N extends Comparable<N>> Comparator<CareerCard> highestFirst(Function<CareerCard, N> figure) {
        return Comparator.comparing(figure, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(CareerCard::title);
    }
}
