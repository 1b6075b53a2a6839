package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.MultiLine;
import waymark.edge.RefusedException;
import waymark.events.CareerEvent.Step;

/** What a person means to do, in order. */
public record Plan(@BsonId String id, long revision, List<Item> items, Instant updatedAt) {
    /** The most items a plan holds. */
    static final int MAX = 200;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Without items it is an empty plan. */
    public Plan {
        items = items == null ? List.of() : items;
    }

    /**
     * One thing to do.
     *
     * @param id unique in the plan; one that is new gets its own
     * @param career id of the career it leads to, if it came from a guide
     */
    @Serdeable
    public record Item(
            @Nullable String id,
            @Nullable String career,
            @Nullable String slug,
            @Nullable String careerTitle,
            String head,
            @MultiLine @Nullable String action,
            @Nullable LocalDate due,
            boolean done,
            @Nullable Instant doneAt,
            @MultiLine @Nullable String note) {

        /** The same thing to do, under an id if it has none yet. */
        Item identified(Supplier<String> ids) {
            return id != null && !id.isBlank()
                    ? this
                    : new Item(ids.get(), career, slug, careerTitle, head, action, due, done, doneAt, note);
        }

        /** Nobody plans further, and the database cannot keep every date there is. */
        private boolean datedSensibly() {
            return due == null || (due.getYear() >= FIRST_YEAR && due.getYear() <= LAST_YEAR);
        }

        private boolean has(int most, @Nullable String... texts) {
            return Stream.of(texts).allMatch(t -> t == null || t.length() <= most);
        }
    }

    /** A plan with nothing in it. */
    static Plan empty(String person, Instant now) {
        return new Plan(person, 0, List.of(), now);
    }

    /** How much is done, 0–100; an empty plan is 0. */
    public double share() {
        return share(items.stream().filter(Item::done).count(), items.size());
    }

    static double share(long done, long all) {
        return all == 0 ? 0 : 100.0 * done / all;
    }

    /**
     * The plan with these items instead; this one if nothing changes. An item newly ticked gets its time now; one ticked before
     * keeps its time.
     *
     * @throws RefusedException if there are no items given, one has no head, too long texts or a far date, two share an id, or there
     *     are more than 200
     */
    Plan with(@Nullable List<Item> wanted, Instant now) {
        if (wanted == null || wanted.stream().anyMatch(Objects::isNull)) {
            throw RefusedException.invalid("plan-items", "Send all steps of the plan as items.");
        }
        if (wanted.size() > MAX) {
            throw RefusedException.invalid("plan-too-long", "A plan has at most 200 steps. Remove some that are done.");
        }
        if (wanted.stream()
                .anyMatch(
                        i -> i.head() == null || i.head().isBlank() || i.head().length() > 200)) {
            throw RefusedException.invalid("plan-head", "Every step needs a title of 1 to 200 characters.");
        }
        if (wanted.stream().anyMatch(i -> i.note() != null && i.note().length() > 2000)) {
            throw RefusedException.invalid("plan-note", "A note has at most 2,000 characters.");
        }
        if (!wanted.stream()
                .allMatch(i -> i.has(4000, i.action()) && i.has(200, i.id(), i.slug(), i.careerTitle(), i.career()))) {
            throw RefusedException.invalid(
                    "plan-text", "A description has at most 4,000 characters, everything else 200.");
        }
        if (!wanted.stream().allMatch(Item::datedSensibly)) {
            throw RefusedException.invalid(
                    "plan-due", "Choose a date between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        if (wanted.stream().map(Item::id).distinct().count() != wanted.size()) {
            throw RefusedException.invalid("plan-id", "Two steps have the same id. Reload the plan and try again.");
        }
        Map<String, Item> before = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Item> next =
                wanted.stream().map(i -> timed(i, before.get(i.id()), now)).toList();
        return next.equals(items) ? this : new Plan(id, revision + 1, next, now);
    }

    /**
     * The plan with a career's steps at its end. Steps it has already are not added twice, even if the guide puts them in another
     * order by now: one is known by its head, or by its place in the guide if its head was reworded.
     */
    Plan withSteps(String career, String slug, String title, List<Step> steps, Instant now) {
        Set<String> heads = steps.stream().map(Step::head).collect(Collectors.toSet());
        Map<String, Item> before = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Set<String> there = items.stream()
                .filter(item -> career.equals(item.career()))
                .map(Item::head)
                .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>(before.keySet());
        List<Item> next = new ArrayList<>(items);
        for (int i = 0; i < steps.size(); i++) {
            Step s = steps.get(i);
            Item same = before.get(idOf(career, i + 1));
            if (!there.contains(s.head()) && (same == null || heads.contains(same.head()))) {
                String id = IntStream.iterate(i + 1, n -> n + 1)
                        .mapToObj(n -> idOf(career, n))
                        .filter(ids::add)
                        .findFirst()
                        .orElseThrow();
                next.add(new Item(id, career, slug, title, s.head(), s.action(), null, false, null, null));
            }
        }
        return with(next, now);
    }

    private static String idOf(String career, int step) {
        return career + "-" + step;
    }

    private static Item timed(Item i, @Nullable Item before, Instant now) {
        Instant doneAt = !i.done() ? null : before != null && before.done() ? before.doneAt() : now;
        return new Item(
                i.id(),
                i.career(),
                i.slug(),
                i.careerTitle(),
                i.head(),
                i.action(),
                i.due(),
                i.done(),
                doneAt,
                i.note());
    }
}
