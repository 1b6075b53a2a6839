package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import waymark.edge.MultiLine;
import waymark.edge.RefusedException;
import waymark.profile.plan.field.DueDate;
import waymark.profile.plan.field.EvidenceLink;

/**
 * A step of one's own, as it was typed.
 *
 * @param due as year-month-day; empty or absent for none
 * @param link https address of what shows that it was done
 */
@Serdeable
record NewItem(
        @Schema(maxLength = NewItem.LONGEST_HEAD) String head,
        @Nullable String due,
        @MultiLine @Nullable @Schema(maxLength = NewItem.LONGEST_NOTE) String note,
        @Nullable @Schema(maxLength = EvidenceLink.LONGEST) String link) {
    /** The most characters of what a step is called. */
    static final int LONGEST_HEAD = 200;

    /** The most characters of a note. */
    static final int LONGEST_NOTE = 2_000;

    /**
     * The step under that id.
     *
     * @throws RefusedException if it has no title, or its date is none; with one sentence for each
     */
    Plan.Item item(String id) {
        List<String> errors = new ArrayList<>();
        if (head.isBlank()) {
            errors.add("Say in a few words what you want to do.");
        }
        DueDate.error(due).ifPresent(errors::add);
        EvidenceLink.error(link).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw RefusedException.invalid("plan-item", errors.getFirst(), errors.size() > 1 ? errors : List.of());
        }
        String kept = note == null || note.isBlank() ? null : note;
        return Plan.Item.of(id, null, null, null, head, null, DueDate.of(due), false, null, kept, null)
                .written(head, DueDate.of(due), kept, EvidenceLink.of(link));
    }
}
