package waymark.gateway.admin.review;

import java.util.List;
import waymark.gateway.admin.draft.FieldDifference;
import waymark.gateway.upstream.desk.Version;

/**
 * Two versions of a guide side by side.
 *
 * @param all versions to choose from
 * @param from the older one's number, or draft
 * @param to the newer one's number, or draft
 * @param parts where they differ
 */
public record DiffModel(
        String slug, String title, Version.All all, String from, String to, List<FieldDifference> parts) {}
