package waymark.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running child process: can be waited for, killed and started again with the same command. */
public final class ChildProcess implements AutoCloseable {
    private static final int LAST_LINES = 15;
    private static final int PATIENCE_SECONDS = 20;

    private final ProcessCommand command;
    private volatile Process process;

    ChildProcess(ProcessCommand command) {
        this.command = command;
        launch();
        ShutdownHooks.close(this);
    }

    private void launch() {
        // A session of its own: Ctrl-C in a terminal reaches us alone, and we stop the children in order.
        List<String> line = new ArrayList<>(NewSession.PREFIX);
        line.addAll(command.line());
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            // The C library's pools of memory, of which it would make eight a core: two are enough for what Java asks
            // of it.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(command.environment());
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(command.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits until it is ready.
     *
     * @throws IllegalStateException with the log's last lines if it ends or is not ready in time
     */
    public ChildProcess await(BooleanSupplier ready, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended with code " + process.exitValue());
            }
            if (System.nanoTime() > end) {
                throw failure("is not ready after " + patience.toSeconds() + " s");
            }
            pause();
        }
        return this;
    }

    /** Ends it as a power cut would (SIGKILL) and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /** Starts the same command again after it ended. */
    public void restart() {
        close();
        launch();
    }

    /** Asks it to end (SIGTERM) and returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Ends it: politely at first, by force after 20 s. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Does it still run? */
    public boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + command.name(), e);
        }
    }

    IllegalStateException failure(String what) {
        return new IllegalStateException(
                command.name() + " " + what + ". The end of " + command.log() + ":\n" + lastLines(command.log()));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
