package waymark.gateway.admin.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Field;
import waymark.gateway.upstream.desk.GuideFieldDefinitions.Part;

/**
 * Something done to the rows of a sheet, as a button of the form names it: {@code add-path.steps},
 * {@code remove-path.steps.2}, {@code up-path.steps.2}, {@code down-path.steps.2}.
 *
 * @param row the row's number, −1 for a new one
 */
record FormRowAction(String what, Part rows, int row) {

    /** The action of a button; empty if the button does something else. */
    static Optional<FormRowAction> of(String button, GuideFieldDefinitions fields) {
        String[] part = button.split("-", 2);
        if (part.length < 2 || !List.of("add", "remove", "up", "down").contains(part[0])) {
            return Optional.empty();
        }
        String key = part[1].replaceFirst("\\.\\d{1,4}$", "");
        int row = key.equals(part[1]) ? -1 : Integer.parseInt(part[1].substring(key.length() + 1));
        return fields.parts()
                .filter(rows -> key.equals(rows.key()))
                .map(rows -> new FormRowAction(part[0], rows, row))
                .findFirst();
    }

    /** The sheet after it. */
    GuideForm on(GuideForm sheet) {
        int count = sheet.rows(rows);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        boolean there = row >= 0 && row < count;
        switch (what) {
            case "add" -> order.add(count);
            case "remove" -> order.removeIf(i -> i == row);
            case "up" -> swap(order, row, row - 1);
            default -> swap(order, row, row + 1);
        }
        return there || what.equals("add") ? reordered(sheet, order) : sheet;
    }

    /**
     * What should have the focus next: a field's key, or for a row that was moved the button that moves it on in the
     * same direction (the other one at the end), so that pressing again goes on.
     */
    String focus(GuideForm before) {
        int count = before.rows(rows);
        return switch (what) {
            case "add" -> rows.at(count, rows.fields().getFirst());
            case "remove" ->
                count < 2 ? "" : rows.at(Math.min(row, count - 2), rows.fields().getFirst());
            case "up" -> moved(Math.max(0, row - 1), count);
            default -> moved(Math.min(count - 1, row + 1), count);
        };
    }

    private String moved(int to, int count) {
        String way = to == 0 ? "down" : to == count - 1 ? "up" : what;
        return way + "-" + rows.key() + "." + to;
    }

    private GuideForm reordered(GuideForm sheet, List<Integer> order) {
        Map<String, String> values = new LinkedHashMap<>(sheet.values());
        values.keySet().removeIf(key -> key.startsWith(rows.key() + "."));
        Map<String, String> moved = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            for (Field field : rows.fields()) {
                moved.put(rows.at(i, field), sheet.get(rows.at(order.get(i), field)));
            }
        }
        values.putAll(moved);
        return new GuideForm(sheet.fields(), values);
    }

    private static void swap(List<Integer> order, int a, int b) {
        if (a >= 0 && b >= 0 && a < order.size() && b < order.size()) {
            Collections.swap(order, a, b);
        }
    }
}
