package waymark.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import waymark.content.career.CareerEvents;
import waymark.content.importing.ImportSources;
import waymark.content.importing.onet.OnetRelease;
import waymark.events.CareerEvent.CareerPublished;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;

/**
 * The careers that are ranked, made as the portal makes them: content's import reads the release, its event tells the
 * recommendation.
 *
 * @param source the release's name: "O*NET 30.1 Database"
 */
record Occupations(String source, CatalogSnapshot careers) {

    /** The careers an import of this release brings to an empty portal. */
    static Occupations read(Path release) throws IOException {
        OnetRelease read = OnetRelease.read(release);
        return new Occupations(
                read.name(), told(new ImportSources(List.of(read)).newCareers(Set.of(), Set.of(), Instant.EPOCH)));
    }

    /** Content's careers as the recommendation hears of them. */
    static CatalogSnapshot told(Collection<waymark.content.career.Career> careers) {
        List<Career> told = careers.stream()
                .map(CareerEvents::of)
                .filter(CareerPublished.class::isInstance)
                .map(event -> Career.of((CareerPublished) event))
                .toList();
        return CatalogSnapshot.of(told, told.size());
    }
}
