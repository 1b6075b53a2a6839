package waymark.backends;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a child gets a session of its own here: util-linux has {@code setsid}, macOS has Perl. */
final class NewSession {
    static final List<String> PREFIX = prefix();

    private NewSession() {}

    private static List<String> prefix() {
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return List.of("/usr/bin/setsid");
        }
        if (Files.isExecutable(Path.of("/usr/bin/perl"))) {
            return List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV");
        }
        return List.of();
    }
}
