package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import waymark.edge.MultiLine;
import waymark.edge.RefusedException;
import waymark.profile.plan.field.DueDate;
import waymark.profile.plan.field.EvidenceLink;

/**
 * A change of one step. What is absent stays as it is. Ticks and moves need no revision: they suit whatever else was
 * changed.
 *
 * @param revision of the plan that was seen, needed for a title, date or note, so that nothing newer is written over
 * @param head of a step of one's own; a guide's keeps its title
 * @param due as year-month-day; empty takes it away
 * @param note empty takes it away
 * @param link https address of what shows that it was done; empty takes it away
 * @param move {@code up} or {@code down} by one place; the first and the last stay where they are
 */
@Serdeable
record ItemChange(
        @Nullable Long revision,
        @Nullable @Schema(maxLength = NewItem.LONGEST_HEAD) String head,
        @Nullable String due,
        @MultiLine @Nullable @Schema(maxLength = NewItem.LONGEST_NOTE) String note,
        @Nullable Boolean done,
        @Nullable @Schema(maxLength = EvidenceLink.LONGEST) String link,
        @Nullable String move) {

    /**
     * The step after it, wherever it stands.
     *
     * @throws RefusedException if the date is none, or the step was written anew since the plan had that revision
     */
    Plan.Item of(Plan.Item old) {
        Plan.Item next = written(done == null ? old : old.ticked(done));
        if (!next.hasTextOf(old)) {
            if (revision == null) {
                throw RefusedException.invalid(
                        "plan-revision", "Send the revision of the plan in which you saw this step.");
            }
            checkUnchangedSince(old, revision);
        }
        return next;
    }

    private Plan.Item written(Plan.Item old) {
        DueDate.error(due).ifPresent(error -> {
            throw RefusedException.invalid("plan-due", error);
        });
        EvidenceLink.error(link).ifPresent(error -> {
            throw RefusedException.invalid("plan-link", error);
        });
        return old.written(
                head == null ? old.head() : head,
                due == null ? old.due() : DueDate.of(due),
                note == null ? old.note() : note.isBlank() ? null : note,
                link == null ? old.link() : EvidenceLink.of(link));
    }

    /**
     * By how many places the step moves down.
     *
     * @throws RefusedException if it says neither up nor down
     */
    int places() {
        return switch (move) {
            case null -> 0;
            case "up" -> -1;
            case "down" -> 1;
            default -> throw RefusedException.invalid("plan-move", "A step moves up or down.");
        };
    }

    /** Refuses to go on if the step's text was written after the plan had that revision. */
    static void checkUnchangedSince(Plan.Item item, long seen) {
        if (item.revision() != null && item.revision() > seen) {
            throw RefusedException.conflict(
                    "plan-item-changed",
                    "This step was changed elsewhere in the meantime. Load the plan again and look at it before "
                            + "you repeat your change.");
        }
    }
}
