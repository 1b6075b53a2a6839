package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.MultiLine;
import waymark.edge.RefusedException;
import waymark.profile.plan.field.DueDate;

/**
 * What a person means to do, in order.
 *
 * @param guides the steps of guides as they were when the person looked at them last
 */
public record Plan(@BsonId String id, long revision, List<Item> items, Instant updatedAt, List<SeenGuide> guides) {
    /** The most items a plan holds. */
    static final int MAX = 200;

    /** Without items it is an empty plan. */
    public Plan {
        items = items == null ? List.of() : items;
        guides = guides == null ? List.of() : guides;
    }

    /**
     * One thing to do.
     *
     * @param id unique in the plan; one that is new gets its own
     * @param career id of the career it leads to, if it came from a guide
     * @param also the other careers whose guides name the same step
     * @param link https address of what shows that it was done; only for its person
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
            @Nullable Long revision,
            @Nullable List<OtherCareer> also,
            @Nullable String link) {

        /** One that names no other careers leads to one at most. */
        public Item {
            also = also == null ? List.of() : also;
        }

        /** The careers it leads to beside the first. */
        List<OtherCareer> others() {
            return also == null ? List.of() : also;
        }

        /** One for at most one career, with nothing to show yet. */
        static Item of(
                @Nullable String id,
                @Nullable String career,
                @Nullable String slug,
                @Nullable String careerTitle,
                String head,
                @Nullable String action,
                @Nullable LocalDate due,
                boolean done,
                @Nullable Instant doneAt,
                @Nullable String note,
                @Nullable Long revision) {
            return new Item(
                    id, career, slug, careerTitle, head, action, due, done, doneAt, note, revision, List.of(), null);
        }

        /** The same thing to do, under an id if it has none yet. */
        Item identified(Supplier<String> ids) {
            if (id != null && !id.isBlank()) {
                return this;
            }
            String id = ids.get();
            return new Item(id, career, slug, careerTitle, head, action, due, done, doneAt, note, null, also, link);
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
            return new Item(id, career, slug, careerTitle, head, action, due, done, doneAt, note, revision, also, link);
        }

        /** The same step in other words; one of a guide's keeps its title. */
        Item written(String head, @Nullable LocalDate due, @Nullable String note, @Nullable String link) {
            String name = own() ? head : this.head;
            return new Item(id, career, slug, careerTitle, name, action, due, done, doneAt, note, revision, also, link);
        }

        /** The same step in its guide's words of today. */
        Item reworded(SeenGuide.SeenStep step) {
            String head = step.head();
            String action = step.action();
            return new Item(id, career, slug, careerTitle, head, action, due, done, doneAt, note, revision, also, link);
        }

        /** The same step, which leads to another career too. */
        Item alsoFor(OtherCareer other) {
            var all = Stream.concat(others().stream(), Stream.of(other)).toList();
            return new Item(id, career, slug, careerTitle, head, action, due, done, doneAt, note, revision, all, link);
        }

        /** Does it lead to that career, alone or among others? */
        boolean leadsTo(String id) {
            return id.equals(career)
                    || others().stream().map(OtherCareer::career).anyMatch(id::equals);
        }

        /** The titles of all careers it leads to; null if it is one's own. */
        public @Nullable String careerTitles() {
            return careerTitle == null || others().isEmpty()
                    ? careerTitle
                    : Stream.concat(Stream.of(careerTitle), others().stream().map(OtherCareer::careerTitle))
                            .collect(Collectors.joining(", "));
        }

        private Item stamped(@Nullable Item before, long next, Instant now) {
            Instant ticked = !done ? null : before != null && before.done() ? before.doneAt() : now;
            Long written = before != null && hasTextOf(before) ? before.revision() : Long.valueOf(next);
            return new Item(id, career, slug, careerTitle, head, action, due, done, ticked, note, written, also, link);
        }

        boolean hasTextOf(Item other) {
            return Objects.equals(head, other.head)
                    && Objects.equals(due, other.due)
                    && Objects.equals(note, other.note)
                    && Objects.equals(link, other.link);
        }
    }

    /** A plan with nothing in it. */
    public static Plan empty(String person, Instant now) {
        return new Plan(person, 0, List.of(), now, List.of());
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
     * @throws RefusedException if the items break a rule of {@link PlanLimits}
     */
    Plan with(@Nullable List<Item> wanted, Instant now) {
        List<Item> checked = PlanLimits.checked(wanted);
        Map<String, Item> before = byId();
        List<Item> next = checked.stream()
                .map(i -> i.stamped(before.get(i.id()), revision + 1, now))
                .toList();
        return next.equals(items) ? this : new Plan(id, revision + 1, next, now, guides);
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
            ItemChange.checkUnchangedSince(gone, seen);
        }
        return with(items.stream().filter(i -> i != gone).toList(), now);
    }

    /** The same with the steps of a guide noted as seen; this one if they are noted so. */
    Plan seen(SeenGuide guide, Instant now) {
        List<SeenGuide> next = Stream.concat(
                        guides.stream().filter(g -> !g.career().equals(guide.career())), Stream.of(guide))
                .toList();
        return guides.contains(guide) ? this : new Plan(id, revision + 1, items, now, next);
    }

    Map<String, Item> byId() {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }
}
