package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path directory;

    @Test
    void a_running_launcher_and_its_parts_are_found() {
        var run = new PidFile(directory.resolve("run"));
        run.begin();
        run.parts(Map.of("quiz", ProcessHandle.current().pid()));

        assertThat(run.launcher()).contains(ProcessHandle.current());
        assertThat(run.parts()).containsExactly(ProcessHandle.current());
    }

    @Test
    void a_process_that_got_an_old_id_is_not_taken_for_ours() throws Exception {
        Files.writeString(directory.resolve("launcher"), ProcessHandle.current().pid() + " 1970-01-01T00:00:00Z\n");

        assertThat(new PidFile(directory).launcher()).isEmpty();
    }

    @Test
    void nothing_is_left_after_the_end() {
        var run = new PidFile(directory);
        run.begin();
        run.end();

        assertThat(run.launcher()).isEmpty();
        assertThat(run.parts()).isEmpty();
    }
}
