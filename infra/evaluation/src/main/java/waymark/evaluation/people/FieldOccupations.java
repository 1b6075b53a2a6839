package waymark.evaluation.people;

import io.micronaut.core.type.Argument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;

/**
 * Which occupations are a field's own.
 *
 * @param prefixes by field, what the O*NET-SOC codes of its occupations begin with
 */
public record FieldOccupations(Map<String, List<String>> prefixes) {
    private static final int MINOR_GROUP = 4;
    private static final Argument<Map<String, List<String>>> PREFIXES =
            Argument.mapOf(Argument.STRING, Argument.listOf(Argument.STRING));

    /** Of no field is anything known. */
    public static FieldOccupations none() {
        return new FieldOccupations(Map.of());
    }

    /** Reads a JSON object of fields, each with its list of prefixes. */
    public static FieldOccupations read(Path file) throws IOException {
        Map<String, List<String>> prefixes = new TreeMap<>();
        JsonFile.read(file, PREFIXES, "a map of fields to lists of codes in JSON")
                .forEach((field, codes) -> prefixes.put(name(field), codes));
        return new FieldOccupations(prefixes);
    }

    /** A field as it is looked up: without regard to capitals. */
    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Each minor group of the Standard Occupational Classification as a field: occupations that share the first
     * {@value #MINOR_GROUP} characters of their codes, as 29-1 for those who diagnose or treat.
     */
    public static FieldOccupations minorGroups(CatalogSnapshot careers) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (Career career : careers.careers()) {
            String group = career.onetCode().substring(0, MINOR_GROUP);
            groups.put(group, List.of(group));
        }
        return new FieldOccupations(groups);
    }

    /** Is anything known of that field? */
    public boolean knows(String field) {
        return prefixes.containsKey(field);
    }

    /** Is this career one of the field's own? */
    public boolean owns(String field, Career career) {
        return prefixes.getOrDefault(field, List.of()).stream().anyMatch(career.onetCode()::startsWith);
    }
}
