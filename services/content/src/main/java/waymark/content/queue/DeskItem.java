package waymark.content.queue;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.content.career.Career;

/**
 * A career in the list on the desk.
 *
 * @param state draft, published, changed or withdrawn
 * @param updatedBy name of the last editor
 * @param stage of its review: draft, in-review or approved
 * @param actions what can be done to it in the list: adopt, while it is imported and nobody has taken it on
 */
@Serdeable
public record DeskItem(
        String id,
        String slug,
        String title,
        String category,
        String state,
        int version,
        long revision,
        Instant updatedAt,
        String updatedBy,
        String stage,
        @Nullable Instant publishedAt,
        boolean imported,
        List<String> actions) {

    public static DeskItem of(Career career) {
        return new DeskItem(
                career.id(),
                career.slug(),
                career.draft().title(),
                career.draft().category(),
                career.state().label(),
                career.version(),
                career.revision(),
                career.updatedAt(),
                career.updatedBy().name(),
                career.review().stage().label(),
                career.publication() == null ? null : career.publication().at(),
                career.imported(),
                actions(career.imported() && !career.isAdopted()));
    }

    static List<String> actions(boolean adoptable) {
        return adoptable ? List.of("adopt") : List.of();
    }
}
