package waymark.gateway.admin.draft;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Field;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Part;
import waymark.gateway.web.form.Form;

/**
 * A guide as the texts in a form's fields, by key, right or wrong as typed. Rows are numbered:
 * {@code path.steps.0.head}.
 *
 * @param fields what the form asks for
 * @param values texts by key
 */
public record GuideForm(GuideFieldDefinitions fields, Map<String, String> values) {
    /** What the names of the form's fields begin with. */
    public static final String PREFIX = "g.";

    /** A guide's fields. */
    public static GuideForm of(GuideFieldDefinitions fields, Map<String, Object> guide) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.parts().forEach(part -> {
            if (!part.repeated()) {
                part.fields().forEach(f -> values.put(f.key(), FieldConverter.text(f.kind(), at(guide, f.key()))));
            } else if (at(guide, part.key()) instanceof List<?> rows) {
                for (int i = 0; i < rows.size(); i++) {
                    for (Field field : part.fields()) {
                        values.put(part.at(i, field), FieldConverter.text(field.kind(), at(rows.get(i), field.key())));
                    }
                }
            }
        });
        return new GuideForm(fields, values);
    }

    /** What was typed. */
    public static GuideForm of(GuideFieldDefinitions fields, Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.fields().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> values.put(
                        name.substring(PREFIX.length()), form.get(name).replace("\r\n", "\n")));
        return new GuideForm(fields, values);
    }

    /** The draft that is stored, in the same form. */
    GuideForm stored(Draft draft) {
        return of(fields, draft.guide());
    }

    /** A field's text. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** How many rows there are, blank ones too. */
    public int rows(Part part) {
        int count = 0;
        while (has(part, count)) {
            count++;
        }
        return count;
    }

    private boolean has(Part part, int row) {
        return part.fields().stream().anyMatch(f -> values.containsKey(part.at(row, f)));
    }

    /** The guide's JSON. Blank fields and rows are left out; so are numbers that are none, see {@link #errors}. */
    Map<String, Object> guide() {
        Map<String, Object> guide = new LinkedHashMap<>();
        fields.parts().forEach(part -> {
            if (part.repeated()) {
                List<Map<String, Object>> rows = IntStream.range(0, rows(part))
                        .mapToObj(i -> row(part, i))
                        .filter(row -> !row.isEmpty())
                        .toList();
                put(guide, part.key(), rows);
            } else {
                part.fields().forEach(f -> put(guide, f.key(), json(f, f.key())));
            }
        });
        return guide;
    }

    private Map<String, Object> row(Part part, int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        part.fields().forEach(f -> put(row, f.key(), json(f, part.at(number, f))));
        return row;
    }

    private @Nullable Object json(Field field, String key) {
        return FieldConverter.json(field.kind(), get(key));
    }

    /** One sentence for each text that should be a number and is none, by the field's key. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.parts().forEach(part -> {
            if (!part.repeated()) {
                part.fields().forEach(f -> error(f, f.label(), f.key(), errors));
                return;
            }
            for (int i = 0; i < rows(part); i++) {
                String row = part.one() + " " + (i + 1) + ", ";
                for (Field f : part.fields()) {
                    error(f, row + f.label(), part.at(i, f), errors);
                }
            }
        });
        return errors;
    }

    private void error(Field field, String label, String key, Map<String, String> errors) {
        FieldConverter.error(field, label, get(key)).ifPresent(error -> errors.put(key, error));
    }

    /** Where a field, a list of rows or what belongs to one is in the form; the whole form where it is nowhere. */
    public String anchor(String key) {
        if (fields.parts().anyMatch(part -> has(part, key))) {
            return "g-" + key.replace('.', '-');
        }
        return fields.sections().stream()
                .filter(section -> section.parts().stream().anyMatch(part -> belongs(part, key)))
                .map(GuideFieldDefinitions.Section::id)
                .findFirst()
                .orElse("form");
    }

    /** Is a field, a list of rows or what belongs to one in that section? */
    boolean isIn(GuideFieldDefinitions.Section section, String key) {
        return section.parts().stream().anyMatch(part -> has(part, key) || belongs(part, key));
    }

    private boolean has(Part part, String key) {
        return part.repeated()
                ? IntStream.range(0, rows(part)).anyMatch(i -> part.fields().stream()
                        .anyMatch(f -> part.at(i, f).equals(key)))
                : part.fields().stream().anyMatch(f -> f.key().equals(key));
    }

    private static boolean belongs(Part part, String key) {
        return part.repeated()
                ? key.equals(part.key()) || key.startsWith(part.key() + ".")
                : part.fields().stream().anyMatch(f -> f.key().startsWith(key + "."));
    }

    private static @Nullable Object at(Object json, String key) {
        Object here = json;
        for (String name : key.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return;
        }
        String[] names = key.split("\\.", 2);
        if (names.length == 1) {
            json.put(key, value);
        } else {
            put(
                    (Map<String, Object>) json.computeIfAbsent(names[0], n -> new LinkedHashMap<String, Object>()),
                    names[1],
                    value);
        }
    }
}
