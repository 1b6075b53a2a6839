package waymark.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import waymark.content.guide.Guide;
import waymark.content.guide.RealGuides;
import waymark.content.importing.PublishedData;
import waymark.content.importing.onet.OnetSheets;

/**
 * All careers of the normal size, by O*NET-SOC code: Waymark's own guides, and a sheet of the published data for every
 * other occupation. Where the data is not on this machine there is none.
 */
final class WholeCatalogue {
    private WholeCatalogue() {}

    static Optional<Map<String, Guide>> byCode() {
        if (!Files.exists(PublishedData.RELEASE)) {
            return Optional.empty();
        }
        try {
            Map<String, Guide> all = new TreeMap<>(OnetSheets.of(PublishedData.RELEASE));
            RealGuides.all().values().forEach(guide -> all.put(guide.onetCode(), guide));
            return Optional.of(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
