package waymark.evaluation.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString());
        }
    }

    /** The one Waymark itself asks. */
    static Instrument own() throws IOException {
        try (InputStream in = Objects.requireNonNull(Instrument.class.getResourceAsStream(OWN))) {
            return read(in, OWN);
        }
    }

    private static Instrument read(InputStream in, String name) throws IOException {
        InstrumentFile file = ObjectMapper.getDefault().readValue(in, InstrumentFile.class);
        List<Instrument.Section> sections = file.sections;
        if (sections == null) {
            sections = List.of(new Instrument.Section("all", "", "", file.items == null ? List.of() : file.items));
        }
        var instrument = new Instrument(
                file.id == null ? name : file.id,
                file.version == null ? "1" : file.version,
                "en",
                name,
                0,
                file.scale,
                sections);
        if (instrument.items().isEmpty()) {
            throw RefusedException.invalid("file-unreadable", name + " holds no items.");
        }
        return instrument;
    }
}
