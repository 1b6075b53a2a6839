package waymark.gateway.upstream.quiz;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * An instrument as its pages show it.
 *
 * @param minutes how long it usually takes
 * @param questions how many it asks
 * @param activities how many of them are about activities, and so about interests
 */
@Serdeable
public record Instrument(String id, int minutes, int questions, int activities, Scale scale, List<Section> sections) {

    /** The answers there are, worst first. */
    @Serdeable
    public record Scale(int min, int max, List<String> labels) {}

    /** Questions that belong together. */
    @Serdeable
    public record Section(String id, String title, String intro) {}

    /**
     * All instruments there are.
     *
     * @param current the id of the one to begin with
     */
    @Serdeable
    public record All(List<Instrument> items, String current) {
        /** The one to begin with. */
        public Instrument first() {
            return of(current);
        }

        /** The one a sitting answers. */
        public Instrument of(String id) {
            return items.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
        }
    }

    /** The section of that id. */
    public Section section(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
}
