package waymark.backends;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run as a child of this JVM.
 *
 * @param name what people call it
 * @param line program and arguments
 * @param environment added to this JVM's own
 * @param log the file its output is appended to
 */
public record ProcessCommand(String name, List<String> line, Map<String, String> environment, Path log) {

    /** A command that needs nothing in its environment. */
    public ProcessCommand(String name, List<String> line, Path log) {
        this(name, line, Map.of(), log);
    }

    /** Starts it; it ends with this JVM at the latest. */
    public ChildProcess start() {
        return new ChildProcess(this);
    }

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException with the log's last lines if it fails
     */
    public void run() {
        ChildProcess child = start();
        if (child.waitFor() != 0) {
            throw child.failure("failed");
        }
    }
}
