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
public record Group(String name, String about, String address, int total, List<CareerPublished> some) {
    private static final int SHOWN = 8;

    static Group of(String name, String about, String address, Stream<CareerPublished> careers) {
        List<CareerPublished> all = careers.sorted(Comparator.comparing(CareerPublished::imported)
                        .thenComparing(CareerPublished::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Group(
                name, about, address, all.size(), all.stream().limit(SHOWN).toList());
    }
}
