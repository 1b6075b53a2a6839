package waymark.gateway.account.plan;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.web.form.Form;

/**
 * What the plan's page was asked to do, as it was typed.
 *
 * @param action add, save, tick, untick, up, down or remove
 * @param item the step's id, empty for a new one
 * @param due a date as typed
 * @param seen what the form had seen of the step, see {@link Plan.Item#seen}
 */
public record PlanForm(String action, String item, String head, String due, String note, String seen) {
    /** Nothing was typed. */
    public static final PlanForm BLANK = new PlanForm("", "", "", "", "", "");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static PlanForm of(Form form) {
        return new PlanForm(
                form.get("do"),
                form.get("item"),
                form.get("head"),
                form.get("due"),
                form.get("note"),
                form.get("seen"));
    }

    /** Was this typed for that step? */
    public boolean about(String id) {
        return action.equals("save") && item.equals(id);
    }

    /** One sentence for each thing to mend before it can be saved. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        if (action.equals("add") && head.isEmpty()) {
            errors.add("Say in a few words what you want to do.");
        }
        if (!due.isEmpty() && date().isEmpty()) {
            errors.add("Write the date as year-month-day, for example 2027-03-31.");
        }
        if (date().filter(d -> d.getYear() < FIRST_YEAR || d.getYear() > LAST_YEAR)
                .isPresent()) {
            errors.add("Choose a date between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return errors;
    }

    /** Would it overwrite what was changed elsewhere? */
    boolean clashes(Plan plan) {
        return action.equals("save")
                && plan.find(item).filter(i -> i.seen().equals(seen)).isEmpty();
    }

    /** The plan's steps after it. A step that is not there any more changes nothing. */
    List<Plan.Item> on(List<Plan.Item> items, String newId) {
        List<Plan.Item> next = new ArrayList<>(items);
        if (action.equals("add")) {
            next.add(new Plan.Item(newId, null, null, null, head, null, date().orElse(null), false, null, text()));
            return next;
        }
        int at = items.stream().map(Plan.Item::id).toList().indexOf(item);
        if (at < 0) {
            return items;
        }
        Plan.Item old = items.get(at);
        switch (action) {
            case "save" -> next.set(at, old.written(head, date().orElse(null), text()));
            case "tick", "untick" -> next.set(at, old.ticked(action.equals("tick")));
            case "up" -> Collections.swap(next, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(next, at, Math.min(next.size() - 1, at + 1));
            case "remove" -> next.remove(at);
            default -> {}
        }
        return next;
    }

    private Optional<LocalDate> date() {
        try {
            return due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private @Nullable String text() {
        return note.isEmpty() ? null : note;
    }
}
