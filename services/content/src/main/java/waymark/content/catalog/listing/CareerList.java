package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import waymark.content.guide.EmploymentGrowth;

/**
 * A page of careers.
 *
 * @param total how many there are on all pages
 * @param didYouMean what was searched for with its likely typos mended, absent if there are none
 * @param growth the classes of outlook there are, lowest first, to ask for by their {@code value}
 * @param pay the bands of pay there are, lowest first, to ask for by their {@code value}
 * @param degree what can be asked for of degrees, by its {@code value}
 * @param orders the orders there are, by their {@code value}; the first one holds where none is asked for
 * @param because for careers found by what they are about, by slug: the text that is nearest to what was searched for
 * @param conditions what of a search was understood as a condition; each narrows the list
 * @param facets for category, preparation, interest, pay, outlook and degree: how many careers each value would show
 */
@Serdeable
public record CareerList(
        List<CareerCard> items,
        int total,
        @Nullable String didYouMean,
        Map<String, String> because,
        List<TypedConditions.Condition> conditions,
        Map<String, Map<String, Integer>> facets,
        List<EmploymentGrowth.Named> growth,
        List<PayBand.Named> pay,
        List<Option> degree,
        List<Option> orders) {

    /**
     * Something to choose.
     *
     * @param value its name in addresses
     * @param label in words
     */
    @Serdeable
    public record Option(String value, String label) {}

    /** With or without a degree, as far as that is known. */
    public static final List<Option> DEGREE =
            List.of(new Option("no", "None needed to begin"), new Option("yes", "Usually asked for"));

    /** Every class of outlook. */
    public static final List<EmploymentGrowth.Named> GROWTH = Arrays.stream(EmploymentGrowth.values())
            .map(EmploymentGrowth::named)
            .toList();

    /** Every band of pay. */
    public static final List<PayBand.Named> PAY =
            Arrays.stream(PayBand.values()).map(PayBand::named).toList();
}
