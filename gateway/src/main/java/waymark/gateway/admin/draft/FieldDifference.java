package waymark.gateway.admin.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Field;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Part;

/** A part of a guide that two editors left differently. */
public record FieldDifference(String key, String label, String mine, String theirs) {

    /** All of them, in the form's order. */
    public static List<FieldDifference> between(GuideForm mine, GuideForm theirs) {
        List<FieldDifference> all = new ArrayList<>();
        mine.fields().parts().forEach(part -> {
            if (part.repeated()) {
                add(all, part.key(), part.label(), rows(part, mine), rows(part, theirs));
            } else {
                part.fields().forEach(f -> add(all, f.key(), f.label(), text(f, mine), text(f, theirs)));
            }
        });
        return all;
    }

    private static void add(List<FieldDifference> all, String key, String label, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            all.add(new FieldDifference(key, label, mine, theirs));
        }
    }

    private static String text(Field field, GuideForm sheet) {
        return FieldConverter.text(field.kind(), FieldConverter.json(field.kind(), sheet.get(field.key())));
    }

    private static String rows(Part part, GuideForm sheet) {
        return IntStream.range(0, sheet.rows(part))
                .mapToObj(i -> part.fields().stream()
                        .map(f -> f.label() + ": " + sheet.get(part.at(i, f)).strip())
                        .collect(Collectors.joining("\n", part.one() + " " + (i + 1) + "\n", "")))
                .collect(Collectors.joining("\n\n"));
    }

    /** Both sides cut where they differ. */
    public TextDiff words() {
        return TextDiff.of(mine, theirs);
    }

    /** My sheet with one part as they have it. */
    static GuideForm taking(String key, GuideForm mine, GuideForm theirs) {
        Map<String, String> values = new LinkedHashMap<>(mine.values());
        values.keySet().removeIf(k -> k.equals(key) || k.startsWith(key + "."));
        theirs.values().forEach((k, value) -> {
            if (k.equals(key) || k.startsWith(key + ".")) {
                values.put(k, value);
            }
        });
        return new GuideForm(mine.fields(), values);
    }
}
