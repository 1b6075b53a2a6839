package waymark.local;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import waymark.backends.ProjectPaths;

/** Stops a portal that another process started. */
final class Down {
    private static final int PATIENCE_SECONDS = 60;

    private Down() {}

    static void run() {
        var run = new PidFile(ProjectPaths.find().resolve(".waymark").resolve("run"));
        boolean any = run.launcher().isPresent() || !run.parts().isEmpty();
        run.launcher().ifPresent(launcher -> stop(List.of(launcher)));
        stop(run.parts());
        run.end();
        System.out.println(any ? "Waymark is stopped." : "Waymark is not running.");
    }

    /** Politely at first, then by force. */
    static void stop(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
