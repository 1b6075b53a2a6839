package waymark.content.catalog.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import waymark.content.guide.Category;
import waymark.events.Interest;
import waymark.events.JobZone;

/**
 * Careers that belong together, to wander through.
 *
 * @param value which of its facet's values they have in common, to ask the list for all of them
 * @param about one sentence; may be empty
 * @param total how many there are
 * @param first the first of them: full guides, then fact sheets
 */
@Serdeable
public record CareerGroup(String value, String name, String about, int total, List<Member> first) {
    private static final int SHOWN = 8;

    private static final Comparator<CareerCard> BY_TITLE =
            Comparator.comparing(CareerCard::title, String.CASE_INSENSITIVE_ORDER);

    /** A career of a group. */
    @Serdeable
    public record Member(String slug, String title) {}

    /** A group for each interest, of the careers that ask for it most; the more one does, the sooner it comes. */
    public static List<CareerGroup> byInterest(List<CareerCard> cards) {
        return Stream.of(Interest.values())
                .map(i -> of(
                        Facet.INTEREST,
                        i.name(),
                        i.label(),
                        i.about(),
                        cards,
                        Comparator.comparing((CareerCard c) -> c.interests().get(i.name()))
                                .reversed()
                                .thenComparing(BY_TITLE)))
                .toList();
    }

    /** A group for each field of work that has a career. */
    public static List<CareerGroup> byCategory(List<CareerCard> cards, List<Category> categories) {
        return categories.stream()
                .map(c -> of(Facet.CATEGORY, c.slug(), c.name(), c.description(), cards, BY_TITLE))
                .filter(group -> group.total() > 0)
                .toList();
    }

    /** A group for each job zone, from little preparation to extensive. */
    public static List<CareerGroup> byPreparation(List<CareerCard> cards) {
        return Stream.of(JobZone.values())
                .map(zone -> of(
                        Facet.PREPARATION, String.valueOf(zone.number()), zone.label(), zone.about(), cards, BY_TITLE))
                .toList();
    }

    private static CareerGroup of(
            Facet facet,
            String value,
            String name,
            String about,
            List<CareerCard> cards,
            Comparator<CareerCard> order) {
        List<CareerCard> all =
                cards.stream().filter(card -> facet.of(card).contains(value)).toList();
        List<Member> first = all.stream()
                .sorted(Comparator.comparing(CareerCard::imported).thenComparing(order))
                .limit(SHOWN)
                .map(card -> new Member(card.slug(), card.title()))
                .toList();
        return new CareerGroup(value, name, about == null ? "" : about, all.size(), first);
    }
}
