package waymark.gateway.admin.draft;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.gateway.admin.draft.FormPart.Field;
import waymark.gateway.admin.draft.FormPart.RepeatedRows;
import waymark.gateway.web.form.Form;

/**
 * A guide as the texts in a form's fields, by key, right or wrong as typed. Rows are numbered: {@code path.steps.0.head}.
 *
 * @param values texts by key
 */
public record GuideForm(Map<String, String> values) {
    /** What the names of the form's fields begin with. */
    public static final String PREFIX = "g.";

    /** A guide's fields. */
    public static GuideForm of(Map<String, Object> guide) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FormPart.FormField part : FormSection.everything()) {
            switch (part) {
                case Field field -> values.put(field.key(), FieldConverter.text(field.kind(), at(guide, field.key())));
                case RepeatedRows rows -> {
                    List<?> found = at(guide, rows.key()) instanceof List<?> list ? list : List.of();
                    for (int i = 0; i < found.size(); i++) {
                        for (Field field : rows.fields()) {
                            values.put(
                                    rows.at(i, field),
                                    FieldConverter.text(field.kind(), at(found.get(i), field.key())));
                        }
                    }
                }
            }
        }
        return new GuideForm(values);
    }

    /** What was typed. */
    public static GuideForm of(Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.fields().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> values.put(
                        name.substring(PREFIX.length()), form.get(name).replace("\r\n", "\n")));
        return new GuideForm(values);
    }

    /** A field's text. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** How many rows there are, blank ones too. */
    public int rows(RepeatedRows rows) {
        int count = 0;
        while (has(rows, count)) {
            count++;
        }
        return count;
    }

    private boolean has(RepeatedRows rows, int row) {
        return rows.fields().stream().anyMatch(f -> values.containsKey(rows.at(row, f)));
    }

    /** The guide's JSON. Blank fields and rows are left out; so are numbers that are none, see {@link #errors}. */
    Map<String, Object> guide() {
        Map<String, Object> guide = new LinkedHashMap<>();
        for (FormPart.FormField part : FormSection.everything()) {
            switch (part) {
                case Field field -> put(guide, field.key(), FieldConverter.json(field.kind(), get(field.key())));
                case RepeatedRows rows -> {
                    List<Object> list = new ArrayList<>();
                    for (int i = 0; i < rows(rows); i++) {
                        Map<String, Object> row = row(rows, i);
                        if (!row.isEmpty()) {
                            list.add(row);
                        }
                    }
                    put(guide, rows.key(), list);
                }
            }
        }
        return guide;
    }

    private Map<String, Object> row(RepeatedRows rows, int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        rows.fields().forEach(f -> put(row, f.key(), FieldConverter.json(f.kind(), get(rows.at(number, f)))));
        return row;
    }

    /** One sentence for each text that should be a number and is none. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (FormPart.FormField part : FormSection.everything()) {
            switch (part) {
                case Field field ->
                    FieldConverter.error(field, field.label(), get(field.key())).ifPresent(errors::add);
                case RepeatedRows rows -> {
                    for (int i = 0; i < rows(rows); i++) {
                        for (Field field : rows.fields()) {
                            String label = rows.one() + " " + (i + 1) + ", " + field.label();
                            FieldConverter.error(field, label, get(rows.at(i, field)))
                                    .ifPresent(errors::add);
                        }
                    }
                }
            }
        }
        return errors;
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
