package waymark.evaluation;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.seed.SeedFiles;
import waymark.recommendation.career.CatalogSnapshot;

/** The careers the portal comes with. */
public final class OwnGuides {
    private OwnGuides() {}

    /** As the recommendation hears of them at the portal's first start. */
    public static CatalogSnapshot careers() throws IOException {
        return Occupations.told(new SeedFiles(ObjectMapper.getDefault())
                .guides().entrySet().stream()
                        .map(e ->
                                Career.createPublished(e.getKey(), e.getValue(), false, Editor.WAYMARK, Instant.EPOCH))
                        .toList());
    }
}
