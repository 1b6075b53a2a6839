package waymark.gateway.upstream.quiz;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An instrument as its pages show it. */
@Serdeable
public record Instrument(String id, String version, String title, int minutes, Scale scale, List<Section> sections) {

    /** The answers there are, worst first. */
    @Serdeable
    public record Scale(int min, int max, List<String> labels) {}

    /** Questions that belong together. */
    @Serdeable
    public record Section(String id, String title, String intro, List<Item> items) {}

    /** One question. */
    @Serdeable
    public record Item(String id, String text) {}

    /** A question and where it stands. */
    public record Place(Item item, Section section, int number, int sectionNumber) {}

    /** All questions in order. */
    public List<Place> places() {
        int[] n = {0};
        return IntStream.range(0, sections.size())
                .boxed()
                .flatMap(s -> sections.get(s).items().stream().map(i -> new Place(i, sections.get(s), ++n[0], s + 1)))
                .toList();
    }

    /** The question of that id. */
    public Optional<Place> place(String item) {
        return places().stream().filter(p -> p.item().id().equals(item)).findFirst();
    }
}
