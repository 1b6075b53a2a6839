package waymark.profile.roster.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import waymark.edge.RefusedException;
import waymark.profile.roster.reading.RosterSet;

/** Files of a school with one counselor, read. */
abstract class ReadCsv {
    static final String COUNSELOR = "gauss@example.org";
    static final Map<String, String> PLACES = Map.of(COUNSELOR, "place");
    static final String HEADER = "group,name,email,student id,counselor email\n";

    static RosterSet read(byte[] file) {
        return CsvRosterReader.read(file, "school", PLACES);
    }

    static RosterSet read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> errors(String file) {
        return errors(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> errors(byte[] file) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(file));
        assertThat(refused).isNotNull();
        return refused.errors().isEmpty() ? List.of(refused.getMessage()) : refused.errors();
    }
}
