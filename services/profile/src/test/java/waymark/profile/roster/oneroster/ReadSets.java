package waymark.profile.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import waymark.edge.RefusedException;
import waymark.profile.roster.OneRosterZip;
import waymark.profile.roster.reading.RosterSet;

/** Sets as files, read. */
abstract class ReadSets {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final KnownIds NOTHING = new KnownIds(Set.of(), Set.of());

    @TempDir
    Path folder;

    static OneRosterZip whole(boolean later) {
        OneRosterZip set = later ? OneRosterZip.second() : OneRosterZip.first();
        return set.org("n", "North")
                .org("s", "South")
                .term("year", "2027-07-01")
                .course("course", "n")
                .homeroom("10b", "Homeroom 10B", "n")
                .homeroom("9a", "Homeroom 9A", "s")
                .user("t1", "teacher", "Tea", "Tea@Example.org", "n")
                .user("ada", "student", "Ada", "ada@example.org", "n")
                .user("sue", "student", "Sue", "sue@example.org", "s")
                .enrolled("10b", "t1", "teacher", "n")
                .enrolled("10b", "ada", "student", "n")
                .enrolled("9a", "sue", "student", "s");
    }

    RosterSet read(OneRosterZip set) throws IOException {
        return read(set, NOTHING);
    }

    RosterSet read(OneRosterZip set, KnownIds known) throws IOException {
        Path file = Files.createTempFile(folder, "set", ".zip");
        Files.write(file, set.zip());
        try (var archive = OneRosterArchive.open(file)) {
            return OneRosterReader.of(archive, TODAY).read("n", known);
        }
    }

    List<String> errors(OneRosterZip set) {
        return errors(set, NOTHING);
    }

    List<String> errors(OneRosterZip set, KnownIds known) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(set, known));
        assertThat(refused).isNotNull();
        return refused.errors().isEmpty() ? List.of(refused.getMessage()) : refused.errors();
    }
}
