package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody means to do, in order.
 *
 * @param late ids of the steps that were to be done before today
 * @param own ids of somebody's own steps, not a guide's
 * @param changes what changed in guides since their steps were taken over
 */
@Serdeable
public record Plan(
        long revision,
        List<Item> items,
        @Nullable List<String> late,
        @Nullable List<String> own,
        @Nullable List<GuideChange> changes) {
    /** Lists that are absent are empty. */
    public Plan {
        changes = changes == null ? List.of() : changes;
        late = late == null ? List.of() : late;
        own = own == null ? List.of() : own;
    }

    /** One step. Those from a guide name the career they lead to. */
    @Serdeable
    public record Item(
            String id,
            @Nullable String career,
            @Nullable String slug,
            @Nullable String careerTitle,
            String head,
            @Nullable String action,
            @Nullable LocalDate due,
            boolean done,
            @Nullable Instant doneAt,
            @Nullable String note,
            @Nullable List<OtherCareer> also,
            @Nullable String link) {
        /** One that names no other careers leads to one at most. */
        public Item {
            also = also == null ? List.of() : also;
        }
    }

    /** A career that a step leads to beside the one from whose guide it came. */
    @Serdeable
    public record OtherCareer(String slug, String careerTitle) {}

    /** What changed in a guide; {@code career} is the career's id. */
    @Serdeable
    public record GuideChange(
            String career, String slug, String title, List<GuideStep> added, List<Reworded> reworded, List<Gone> gone) {
        /** Lists that are absent are empty. */
        public GuideChange {
            added = added == null ? List.of() : added;
            reworded = reworded == null ? List.of() : reworded;
            gone = gone == null ? List.of() : gone;
        }
    }

    /** A guide's step. */
    @Serdeable
    public record GuideStep(String head, @Nullable String action) {}

    /** A step of the plan and how its guide put it then and puts it now. */
    @Serdeable
    public record Reworded(String item, GuideStep before, GuideStep after) {}

    /** A step of the plan that its guide has no more. */
    @Serdeable
    public record Gone(String item, String head) {}

    /** The secret of a new link to the plan's calendar. */
    @Serdeable
    public record CalendarSecret(String secret) {}

    /** The link to the plan's calendar, if there is one. */
    @Serdeable
    public record CalendarLink(@Nullable CalendarReads link) {}

    /** Since when there is the link, and how often it was read. */
    @Serdeable
    public record CalendarReads(Instant createdAt, long reads, @Nullable Instant lastRead) {}

    /** The steps that came from the guide at that slug. */
    public List<Item> from(String slug) {
        return items.stream().filter(item -> slug.equals(item.slug())).toList();
    }

    /** How many steps are done. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }
}
