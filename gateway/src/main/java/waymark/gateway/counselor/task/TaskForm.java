package waymark.gateway.counselor.task;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.task.TaskTemplate;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

/**
 * The fields of a task as texts: empty, from a template, or as they were typed.
 *
 * @param guide the guide to read, as its title, its address or the last part of that
 */
public record TaskForm(
        String kind, String count, String guide, String head, String text, String due, boolean fresh, String name) {
    /** Nothing filled in. */
    public static final TaskForm EMPTY = new TaskForm("take-quiz", "3", "", "", "", "", false, "");

    /** What is said of a guide that no career, or more than one, goes by. */
    public static final String NO_GUIDE =
            "Choose the guide that is to be read: type the career’s name as its page has it, or copy its address.";

    private static final String NOT_EVERYONE = "You ticked students, but chose everyone in the group. Choose “Only"
            + " those ticked here”, or take the ticks away.";
    private static final String NOBODY =
            "Tick at least one student under “Choose students”, or choose everyone in the group.";

    /** A kind of task with its words. */
    public record Kind(String name, String words) {}

    /** What there is to choose from. */
    public static final List<Kind> KINDS = List.of(
            new Kind("take-quiz", "Take the quiz"),
            new Kind("explore-careers", "Explore so many careers"),
            new Kind("save-careers", "Save so many careers"),
            new Kind("make-plan", "Make a plan of so many steps"),
            new Kind("read-guide", "Read a guide"),
            new Kind("own", "Something else, in your words"));

    /** From a template; due so many days from today. */
    static TaskForm of(TaskTemplate t) {
        return new TaskForm(
                t.kind(),
                String.valueOf(t.count()),
                t.slug() == null ? "" : t.slug(),
                t.head() == null ? "" : t.head(),
                t.text() == null ? "" : t.text(),
                t.days() == null ? "" : today().plusDays(t.days()).toString(),
                t.fresh(),
                "");
    }

    static TaskForm of(Form form) {
        return new TaskForm(
                form.get("kind"),
                form.get("count"),
                form.get("guide"),
                form.get("head"),
                form.get("text"),
                form.get("due"),
                form.has("fresh"),
                form.get("name"));
    }

    /**
     * Whom a form's task is for: ids of those ticked, none for everyone. Ticks beside “everyone” are refused, for it
     * could be either; so is “only those ticked” without a tick.
     */
    static ServiceResult<List<String>> people(Form form) {
        boolean some = form.get("who").equals("some");
        List<String> ticked = form.all("person");
        return some == ticked.isEmpty()
                ? refused("task-people", some ? NOBODY : NOT_EVERYONE)
                : new ServiceResult.Ok<>(ticked);
    }

    /** With the address of the guide whose career has that title; refused where none, or more than one, is meant. */
    ServiceResult<TaskForm> withGuide(CareerCache careers) {
        String slug = slug();
        boolean known = slug != null && careers.find(slug).isPresent();
        List<CareerPublished> all = careers.all();
        if (!kind.equals("read-guide") || known || all.isEmpty()) {
            return new ServiceResult.Ok<>(this);
        }
        List<String> named = all.stream()
                .filter(career -> career.title().equalsIgnoreCase(guide))
                .map(CareerPublished::slug)
                .toList();
        return named.size() == 1
                ? new ServiceResult.Ok<>(new TaskForm(kind, count, named.getFirst(), head, text, due, fresh, name))
                : refused("task-guide", NO_GUIDE);
    }

    private static <T> ServiceResult<T> refused(String slug, String sentence) {
        return new ServiceResult.Problem<>(422, slug, sentence, List.of(), null);
    }

    /** As it was typed, where something was. */
    TaskForm typed(PageModel.FormResult outcome) {
        return outcome.errors().isEmpty() ? this : of(outcome.typed());
    }

    @Nullable
    Integer number() {
        boolean counts = kind.equals("explore-careers") || kind.equals("save-careers") || kind.equals("make-plan");
        return counts ? Form.countOf(count) : null;
    }

    /** The last part of the guide's address. */
    @Nullable
    String slug() {
        String last = guide.replaceAll("[?#].*", "").replaceAll("/+$", "").replaceAll(".*/", "");
        return kind.equals("read-guide") && !last.isEmpty() ? last : null;
    }

    /** So many days from today it is due, as a template keeps it; none without a date to come. */
    @Nullable
    Integer days() {
        if (!due.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        try {
            long days = ChronoUnit.DAYS.between(today(), LocalDate.parse(due));
            return days < 1 ? null : (int) Math.min(days, 365);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
