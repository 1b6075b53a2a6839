package waymark.gateway.careers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import waymark.events.CareerEvent.CareerPublished;

/**
 * A group of careers as a page of groups shows it.
 *
 * @param address where all of them are
 * @param some those shown, full guides before fact sheets
 */
public record CareerGroup(String name, String about, String address, int total, List<CareerPublished> some) {
    private static final int SHOWN = 8;

    static CareerGroup of(String name, String about, String address, Stream<CareerPublished> careers) {
        return of(
                name,
                about,
                address,
                careers,
                Comparator.comparing(CareerPublished::title, String.CASE_INSENSITIVE_ORDER));
    }

    /** A group whose full guides, and then fact sheets, stand in that order. */
    static CareerGroup of(
            String name,
            String about,
            String address,
            Stream<CareerPublished> careers,
            Comparator<CareerPublished> order) {
        List<CareerPublished> all = careers.sorted(
                        Comparator.comparing(CareerPublished::imported).thenComparing(order))
                .toList();
        return new CareerGroup(
                name, about, address, all.size(), all.stream().limit(SHOWN).toList());
    }
}
