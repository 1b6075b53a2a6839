package waymark.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people type, misspelt or in everyday words, each with the career it means; and how well a search answers it. */
public final class GoldenQueries {
    private static final int FIRST = 3;

    /** Somebody's words and the career they mean. */
    public record Typed(String words, String slug) {}

    /** A query whose career is not among the first three, with what was there instead. */
    public record Miss(Typed typed, List<String> instead) {
        @Override
        public String toString() {
            return "“%s” means %s, found %s".formatted(typed.words(), typed.slug(), instead);
        }
    }

    /** How many were asked, and which missed. */
    public record Score(int asked, List<Miss> misses) {

        /** The part that found its career among the first three, in percent. */
        public double share() {
            return 100.0 * (asked - misses.size()) / asked;
        }

        @Override
        public String toString() {
            String each = String.join("\n", misses.stream().map(Miss::toString).toList());
            return "%.1f %% of %d queries find their career among the first %d%n%s"
                    .formatted(share(), asked, FIRST, each);
        }
    }

    private GoldenQueries() {}

    /** All of the list. */
    public static List<Typed> all() {
        try (var in = GoldenQueries.class.getResourceAsStream("/queries.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Typed(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a search all of them; the ids in it must be slugs. */
    public static Score ask(CareerSearch search) {
        return ask(search, all());
    }

    static Score ask(CareerSearch search, List<Typed> queries) {
        List<Miss> misses = queries.stream()
                .map(typed -> new Miss(
                        typed,
                        search.find(typed.words()).ids().stream().limit(FIRST).toList()))
                .filter(miss -> !miss.instead().contains(miss.typed().slug()))
                .toList();
        return new Score(queries.size(), misses);
    }
}
