package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Without items it is an empty plan. */
    public Plan {
        items = items == null ? List.of() : items;
    }

    /**
     * One thing to do.
     *
     * @param id unique in the plan; one that is new gets its own
     * @param career id of the career it leads to, if it came from a guide
     * @param revision of the plan when the step's title, date or note was written last; absent where nobody noted it
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
            @MultiLine @Nullable String note,
            @Nullable Long revision) {

        /** The same thing to do, under an id if it has none yet. */
        Item identified(Supplier<String> ids) {
            return id != null && !id.isBlank()
                    ? this
                    : new Item(ids.get(), career, slug, careerTitle, head, action, due, done, doneAt, note, null);
        }

        /** Was it to be done before today? */
        boolean late(LocalDate today) {
            return !done && DueDate.isPast(due, today);
        }

        /** A step of one's own, whose title may be changed; not one of a guide's. */
        public boolean own() {
            return career == null;
        }

        Item ticked(boolean done) {
            return new Item(id, career, slug, careerTitle, head, action, due, done, doneAt, note, revision);
        }

        /** The same step in other words; one of a guide's keeps its title. */
        Item written(String head, @Nullable LocalDate due, @Nullable String note) {
            String title = own() ? head : this.head;
            return new Item(id, career, slug, careerTitle, title, action, due, done, doneAt, note, revision);
        }

        private Item stamped(@Nullable Item before, long next, Instant now) {
            Instant ticked = !done ? null : before != null && before.done() ? before.doneAt() : now;
            Long written = before != null && hasTextOf(before) ? before.revision() : Long.valueOf(next);
            return new Item(id, career, slug, careerTitle, head, action, due, done, ticked, note, written);
        }

        boolean hasTextOf(Item other) {
            return Objects.equals(head, other.head)
                    && Objects.equals(due, other.due)
                    && Objects.equals(note, other.note);
        }

        /** Refuses to go on if the text was written after the plan had that revision. */
        void checkUnchangedSince(long seen) {
            if (revision != null && revision > seen) {
                throw RefusedException.conflict(
                        "plan-item-changed",
                        "This step was changed elsewhere in the meantime. Load the plan again and look at it before "
                                + "you repeat your change.");
            }
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
     * The plan with these items instead; this one if nothing changes. An item newly ticked gets its time now; one
     * ticked before keeps its time.
     *
     * @throws RefusedException if there are no items given, one has no head, too long texts or a far date, two share an
     *     id, or there are more than 200
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
                        i -> i.head() == null || i.head().isBlank() || i.head().length() > NewItem.LONGEST_HEAD)) {
            throw RefusedException.invalid("plan-head", "Every step needs a title of 1 to 200 characters.");
        }
        if (wanted.stream().anyMatch(i -> i.note() != null && i.note().length() > NewItem.LONGEST_NOTE)) {
            throw RefusedException.invalid("plan-note", "A note has at most 2,000 characters.");
        }
        if (!wanted.stream()
                .allMatch(i -> i.has(4000, i.action()) && i.has(200, i.id(), i.slug(), i.careerTitle(), i.career()))) {
            throw RefusedException.invalid(
                    "plan-text", "A description has at most 4,000 characters, everything else 200.");
        }
        wanted.forEach(i -> DueDate.error(i.due()).ifPresent(error -> {
            throw RefusedException.invalid("plan-due", error);
        }));
        if (wanted.stream().map(Item::id).distinct().count() != wanted.size()) {
            throw RefusedException.invalid("plan-id", "Two steps have the same id. Reload the plan and try again.");
        }
        Map<String, Item> before = byId();
        List<Item> next = wanted.stream()
                .map(i -> i.stamped(before.get(i.id()), revision + 1, now))
                .toList();
        return next.equals(items) ? this : new Plan(id, revision + 1, next, now);
    }

    /**
     * The same, as of a revision that was seen.
     *
     * @throws RefusedException if the plan was changed since into something else than is asked for
     */
    Plan replaced(long seen, @Nullable List<Item> wanted, Instant now) {
        Plan next = with(wanted, now);
        if (next != this && seen != revision) {
            throw RefusedException.conflict(
                    "plan-changed",
                    "The plan was changed elsewhere in the meantime. Load it again and repeat your change.");
        }
        return next;
    }

    /** The plan with a new step at its end; this one if it has a step of that id. */
    Plan added(Item item, Instant now) {
        return byId().containsKey(item.id())
                ? this
                : with(Stream.concat(items.stream(), Stream.of(item)).toList(), now);
    }

    /** The plan after a change of one step; none if there is no such step, or not any more. */
    Optional<Plan> changed(String item, ItemChange change, Instant now) {
        int at = items.stream().map(Item::id).toList().indexOf(item);
        if (at < 0) {
            return Optional.empty();
        }
        List<Item> next = new ArrayList<>(items);
        next.set(at, change.of(items.get(at)));
        Collections.swap(next, at, Math.clamp(at + change.places(), 0, items.size() - 1));
        return Optional.of(with(next, now));
    }

    /**
     * The plan without a step; this one if there is no such step.
     *
     * @param seen the revision of the plan that was seen, if the step is to go only as it was then
     * @throws RefusedException if the step was written anew since
     */
    Plan without(String item, @Nullable Long seen, Instant now) {
        Item gone = byId().get(item);
        if (gone == null) {
            return this;
        }
        if (seen != null) {
            gone.checkUnchangedSince(seen);
        }
        return with(items.stream().filter(i -> i != gone).toList(), now);
    }

    private Map<String, Item> byId() {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /**
     * The plan with a career's steps at its end. Steps it has already are not added twice, even if the guide puts them
     * in another order by now: one is known by its head, or by its place in the guide if its head was reworded.
     */
    Plan withSteps(String career, String slug, String title, List<Step> steps, Instant now) {
        Set<String> heads = steps.stream().map(Step::head).collect(Collectors.toSet());
        Map<String, Item> before = byId();
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
                next.add(new Item(id, career, slug, title, s.head(), s.action(), null, false, null, null, null));
            }
        }
        return with(next, now);
    }

    private static String idOf(String career, int step) {
        return career + "-" + step;
    }
}
