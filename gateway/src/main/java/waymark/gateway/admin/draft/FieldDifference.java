package waymark.gateway.admin.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import waymark.gateway.admin.draft.FormPart.Field;
import waymark.gateway.admin.draft.FormPart.RepeatedRows;
import waymark.gateway.admin.review.TextDiff;

/** A part of a guide that two editors left differently. */
public record FieldDifference(String key, String label, String mine, String theirs) {

    /** All of them, in the form's order. */
    public static List<FieldDifference> between(GuideForm mine, GuideForm theirs) {
        List<FieldDifference> all = new ArrayList<>();
        for (FormPart.FormField part : FormSection.everything()) {
            String one = told(part, mine);
            String other = told(part, theirs);
            if (!one.equals(other)) {
                all.add(new FieldDifference(part.key(), part.label(), one, other));
            }
        }
        return all;
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
        return new GuideForm(values);
    }

    private static String told(FormPart.FormField part, GuideForm sheet) {
        return switch (part) {
            case Field field ->
                FieldConverter.text(field.kind(), FieldConverter.json(field.kind(), sheet.get(field.key())));
            case RepeatedRows rows ->
                IntStream.range(0, sheet.rows(rows))
                        .mapToObj(i -> rows.fields().stream()
                                .map(f -> f.label() + ": "
                                        + sheet.get(rows.at(i, f)).strip())
                                .collect(Collectors.joining("\n", rows.one() + " " + (i + 1) + "\n", "")))
                        .collect(Collectors.joining("\n\n"));
        };
    }
}
