package waymark.content.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import waymark.content.catalog.listing.TypedConditions;
import waymark.edge.Sha256;

/**
 * Queries in plain language, each with the O*NET-SOC codes of the careers a career adviser would accept for it. They
 * were written by somebody who did not know the search; one half was looked at while the search was tuned, the other
 * was set aside.
 */
final class PlainQueries {
    /** A query and what may come first. */
    record Query(String words, Set<String> acceptable) {
        /** Was it never looked at while the search was tuned? Decided by its digest, so nobody chose. */
        boolean isSetAside() {
            return Integer.parseInt(Sha256.hex(words).substring(63), 16) % 2 == 1;
        }
    }

    /** How often an acceptable career is first and among the first three, in percent. */
    record Score(String name, int asked, double first, double firstThree) {
        @Override
        public String toString() {
            return "%s: %d queries, first %.1f %%, among the first three %.1f %%"
                    .formatted(name, asked, first, firstThree);
        }
    }

    private PlainQueries() {}

    /** All of a file. */
    static List<Query> of(String file) {
        return rows(file).stream()
                .map(row -> new Query(
                        row.getField("query"),
                        Set.copyOf(Arrays.asList(row.getField("acceptable").split(" ")))))
                .toList();
    }

    /** Queries that mean no career. */
    static List<String> nonsense() {
        return rows("/nonsense.csv").stream().map(row -> row.getField("query")).toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(PlainQueries.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a search whose ids are O*NET-SOC codes. */
    static Score ask(String name, CareerSearch search, List<Query> queries) {
        int first = 0;
        int firstThree = 0;
        for (Query query : queries) {
            List<String> found = find(search, query.words()).ids();
            first += found.stream().limit(1).anyMatch(query.acceptable()::contains) ? 1 : 0;
            firstThree += found.stream().limit(3).anyMatch(query.acceptable()::contains) ? 1 : 0;
        }
        return new Score(name, queries.size(), 100.0 * first / queries.size(), 100.0 * firstThree / queries.size());
    }

    /** What is found for the words without their conditions. */
    static SearchResult find(CareerSearch search, String words) {
        TypedConditions conditions = TypedConditions.read(words);
        return search.find(conditions.rest(), conditions.ofTexts());
    }
}
