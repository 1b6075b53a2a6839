package waymark.evaluation.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import waymark.edge.RefusedException;
import waymark.quiz.instrument.Instrument;

/**
 * An instrument as a file holds it: as the quiz's own do, or only its answer scale and a list of items.
 *
 * @param items absent where there are sections
 */
@Serdeable
record InstrumentFile(
        @Nullable String id,
        @Nullable String version,
        Instrument.Scale scale,
        @Nullable List<Instrument.Item> items,
        @Nullable List<Instrument.Section> sections) {

    private static final String OWN = "/instruments/interests-1.json";

    /** Reads one; its id is the file's name where it has none. */
    static Instrument read(Path file) throws IOException {
        return JsonFile.read(file, Argument.of(InstrumentFile.class), "an instrument in JSON")
                .instrument(file.getFileName().toString());
    }

    /** The one Waymark itself asks. */
    static Instrument own() throws IOException {
        try (InputStream in = Objects.requireNonNull(Instrument.class.getResourceAsStream(OWN))) {
            return ObjectMapper.getDefault().readValue(in, InstrumentFile.class).instrument(OWN);
        }
    }

    private Instrument instrument(String name) {
        List<Instrument.Item> flat = items == null ? List.of() : items;
        var instrument = new Instrument(
                id == null ? name : id,
                version == null ? "1" : version,
                "en",
                name,
                0,
                scale,
                sections == null ? List.of(new Instrument.Section("all", "", "", flat)) : sections);
        if (instrument.items().isEmpty()) {
            throw RefusedException.invalid("file-unreadable", name + " holds no items.");
        }
        return instrument;
    }
}
