package waymark.gateway.upstream.content;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Careers side by side, as content compares them.
 *
 * @param max how many fit beside each other
 */
@Serdeable
public record CareerComparison(List<Compared> careers, int max, List<Row> rows) {
    /** No career. */
    public static final CareerComparison NONE = new CareerComparison(List.of(), Integer.MAX_VALUE, List.of());

    /** A career that is compared. */
    @Serdeable
    public record Compared(String slug, String title, boolean imported) {}

    /**
     * One thing to compare.
     *
     * @param kind text, list, or what its figures are
     * @param mark same, differs or empty
     */
    @Serdeable
    public record Row(String label, String kind, String mark, List<Cell> cells) {}

    /**
     * What it is for one career.
     *
     * @param text the text, or the words that go with the figure
     * @param until of an outlook: the year up to which it is projected, if known
     * @param mark highest, lowest or empty
     */
    @Serdeable
    public record Cell(@Nullable Double figure, String text, @Nullable Integer until, List<Entry> items, String mark) {}

    /** One entry of a list; {@code shared} if another career has it too. */
    @Serdeable
    public record Entry(String text, boolean shared) {}

    /** May no more be added? */
    public boolean full() {
        return careers.size() >= max;
    }
}
