package waymark.content.desk;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import waymark.content.Career;

/**
 * A career in the list on the desk.
 *
 * @param state draft, published, changed or withdrawn
 * @param updatedBy name of the last editor
 */
@Serdeable
record DeskItem(
        String id,
        String slug,
        String title,
        String category,
        String state,
        int version,
        long revision,
        Instant updatedAt,
        String updatedBy) {

    static DeskItem of(Career career) {
        return new DeskItem(
                career.id(),
                career.slug(),
                career.draft().title(),
                career.draft().category(),
                career.state().label(),
                career.version(),
                career.revision(),
                career.updatedAt(),
                career.updatedBy().name());
    }
}
