package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.content.guide.EmploymentGrowth;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/** A side of careers by which a list can be narrowed. */
public enum Facet implements Labeled {
    /** Slug of the category. */
    CATEGORY(card -> List.of(card.category()), null, null),
    /** 1 to 5. */
    PREPARATION(
            card -> List.of(Integer.toString(card.preparation())),
            Set.of("1", "2", "3", "4", "5"),
            "Preparation is a number from 1 to 5."),
    /** The two strongest ones. */
    INTEREST(
            CareerCard::mainInterests,
            Set.of("r", "i", "a", "s", "e", "c"),
            "An interest is one of the letters R, I, A, S, E, C."),
    /** Bands of the median, in US dollars a year. */
    PAY(
            card -> card.medianPay() == null
                    ? List.of()
                    : List.of(PayBand.of(card.medianPay()).value()),
            Arrays.stream(PayBand.values()).map(PayBand::value).collect(Collectors.toSet()),
            "Pay is one of under-40k, 40k-60k, 60k-80k, 80k-100k and over-100k."),
    /** How the projected change of employment compares with all occupations. */
    OUTLOOK(
            card -> card.growth() == null ? List.of() : List.of(card.growth().value()),
            Arrays.stream(EmploymentGrowth.values())
                    .map(EmploymentGrowth::value)
                    .collect(Collectors.toSet()),
            "Outlook is one of declining, little-change, slower, average, faster and much-faster."),
    /** Whether a degree is usually asked for to begin, an associate's degree too. */
    DEGREE(
            card -> card.degree() == null ? List.of() : List.of(card.degree() ? "yes" : "no"),
            Set.of("yes", "no"),
            "Degree is yes or no.");

    private final Function<CareerCard, List<String>> values;
    private final Set<String> known;
    private final String howToAsk;

    Facet(Function<CareerCard, List<String>> values, @Nullable Set<String> known, @Nullable String howToAsk) {
        this.values = values;
        this.known = known;
        this.howToAsk = howToAsk;
    }

    /** A career's values; none where it has no figures. */
    List<String> of(CareerCard card) {
        return values.apply(card);
    }

    /** Values somebody asks for; the parameter may be repeated or hold several between commas. */
    Set<String> read(@Nullable List<String> parameter) {
        Set<String> asked = new HashSet<>();
        for (String each : parameter == null ? List.<String>of() : parameter) {
            Arrays.stream(each.split(","))
                    .map(v -> v.strip().toLowerCase(Locale.ROOT))
                    .filter(v -> !v.isEmpty())
                    .peek(this::check)
                    .map(v -> this == INTEREST ? v.toUpperCase(Locale.ROOT) : v)
                    .forEach(asked::add);
        }
        return asked;
    }

    private void check(String value) {
        if (known != null && !known.contains(value)) {
            throw RefusedException.invalid(label() + "-unknown", howToAsk);
        }
    }
}
