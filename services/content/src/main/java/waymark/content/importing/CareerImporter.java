package waymark.content.importing;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import waymark.content.career.BulkStore;
import waymark.content.career.BulkStore.Held;
import waymark.content.career.BulkStore.Revisions;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.importing.bls.BlsTableReader;
import waymark.content.importing.onet.OnetRelease;
import waymark.content.importing.programs.ProgramTableReader;
import waymark.content.importing.programs.ProgramsOfStudy;
import waymark.content.importing.source.ImportSource;
import waymark.outbox.TopicProvisioner;

/** Reads files and brings them into the careers, each one wholly or not at all. */
@Singleton
class CareerImporter {
    /**
     * How many careers are read and written together: few enough for a small heap, many enough to wait for the disk
     * rarely.
     */
    private static final int BATCH = 50;

    private static final byte[] ZIP = {'P', 'K'};

    private final CareerStore careers;
    private final BulkStore bulk;
    private final TopicProvisioner topics;
    private final ObjectMapper json;
    private final Clock clock;

    CareerImporter(CareerStore careers, BulkStore bulk, TopicProvisioner topics, ObjectMapper json, Clock clock) {
        this.careers = careers;
        this.bulk = bulk;
        this.topics = topics;
        this.json = json;
        this.clock = clock;
    }

    /** Is told how far it is: careers looked at, how many there are, and how many were written. */
    interface Progress {
        void at(int done, int of, int written);
    }

    /**
     * Reads a file by its content: a zip archive is an O*NET release, else it is the crosswalk from programs of study
     * or a table of the Bureau of Labor Statistics.
     *
     * @throws waymark.edge.RefusedException (invalid) naming file, line and column, if it is neither
     */
    ImportSource read(String name, Path file) throws IOException {
        byte[] start = new byte[ZIP.length];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(start, 0, start.length);
        }
        if (start[0] == ZIP[0] && start[1] == ZIP[1] || name.endsWith(".zip")) {
            return OnetRelease.read(file);
        }
        Optional<ProgramsOfStudy> programs = ProgramTableReader.read(name, file);
        return programs.isPresent() ? programs.get() : BlsTableReader.read(name, file);
    }

    /** What applying them would change. */
    ImportComparison compare(ImportSources sources) {
        return ImportComparison.of(sources, careers.all(), json, clock.instant());
    }

    /** The state of all careers at this moment. */
    Revisions revisions() {
        return bulk.revisions();
    }

    /**
     * Applies them: each career that changes is written once. Doing it again changes nothing.
     *
     * @return how many careers were written
     */
    int apply(ImportSources sources, Progress progress) {
        topics.ensure();
        Instant now = clock.instant();
        List<Held> held = bulk.held();
        List<Career> added = sources.newCareers(
                held.stream().map(Held::onetCode).collect(Collectors.toSet()),
                held.stream().flatMap(h -> h.slugs().stream()).collect(Collectors.toSet()),
                now);
        int of = held.size() + added.size();
        int done = 0;
        int written = 0;
        for (List<Held> some : batches(held)) {
            written += bulk.change(some.stream().map(Held::id).toList(), career -> sources.refresh(career, now));
            done += some.size();
            progress.at(done, of, written);
        }
        for (List<Career> some : batches(added)) {
            written += bulk.add(some);
            done += some.size();
            progress.at(done, of, written);
        }
        return written;
    }

    private static <T> List<List<T>> batches(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH)))
                .toList();
    }
}
