package waymark.quiz.instrument;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instruments this build carries, read once from the files {@code waymark.instruments} names. */
@Singleton
public class InstrumentCatalog {
    private final List<Instrument> all = new ArrayList<>();
    private final Map<String, Instrument> offered = new LinkedHashMap<>();

    InstrumentCatalog(ResourceLoader resources, ObjectMapper json, @Value("${waymark.instruments}") List<String> files)
            throws IOException {
        for (String file : files) {
            try (InputStream in = resources
                    .getResourceAsStream("classpath:" + file)
                    .orElseThrow(() -> new FileNotFoundException(file))) {
                Instrument instrument = json.readValue(in, Instrument.class);
                all.add(instrument);
                offered.put(instrument.id(), instrument);
            }
        }
    }

    /** All versions of all instruments, in the order of the files. */
    List<Instrument> all() {
        return List.copyOf(all);
    }

    /** The newest version of each instrument. */
    public List<Instrument> offered() {
        return List.copyOf(offered.values());
    }

    /** The newest version of an instrument. */
    public Optional<Instrument> offered(String id) {
        return Optional.ofNullable(offered.get(id));
    }

    /** A version of an instrument; empty if this build does not carry it. */
    public Optional<Instrument> find(String id, String version) {
        return all.stream()
                .filter(i -> i.id().equals(id) && i.version().equals(version))
                .findFirst();
    }

    /**
     * The version a sitting began with.
     *
     * @throws IllegalStateException if this build no longer carries it
     */
    public Instrument version(String id, String version) {
        return find(id, version)
                .orElseThrow(() -> new IllegalStateException("Instrument " + id + " " + version + " is not carried"));
    }
}
