package waymark.gateway.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import waymark.gateway.admin.Part.Field;
import waymark.gateway.admin.Part.Rows;

/** A part of a guide that two editors left differently. */
public record Difference(String key, String label, String mine, String theirs) {

    /** All of them, in the form's order. */
    static List<Difference> between(Sheet mine, Sheet theirs) {
        List<Difference> all = new ArrayList<>();
        for (Part.Keyed part : Section.everything()) {
            String one = told(part, mine);
            String other = told(part, theirs);
            if (!one.equals(other)) {
                all.add(new Difference(part.key(), part.label(), one, other));
            }
        }
        return all;
    }

    /** Both sides cut where they differ. */
    public Words words() {
        return Words.of(mine, theirs);
    }

    /** My sheet with one part as they have it. */
    static Sheet taking(String key, Sheet mine, Sheet theirs) {
        Map<String, String> values = new LinkedHashMap<>(mine.values());
        values.keySet().removeIf(k -> k.equals(key) || k.startsWith(key + "."));
        theirs.values().forEach((k, value) -> {
            if (k.equals(key) || k.startsWith(key + ".")) {
                values.put(k, value);
            }
        });
        return new Sheet(values);
    }

    private static String told(Part.Keyed part, Sheet sheet) {
        return switch (part) {
            case Field field -> Values.text(field.kind(), Values.json(field.kind(), sheet.get(field.key())));
            case Rows rows ->
                IntStream.range(0, sheet.rows(rows))
                        .mapToObj(i -> rows.fields().stream()
                                .map(f -> f.label() + ": "
                                        + sheet.get(rows.at(i, f)).strip())
                                .collect(Collectors.joining("\n", rows.one() + " " + (i + 1) + "\n", "")))
                        .collect(Collectors.joining("\n\n"));
        };
    }
}
