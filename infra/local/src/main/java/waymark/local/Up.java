package waymark.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import waymark.backends.Keycloak;
import waymark.backends.ServerDirectory;

/** Starts the portal on the documented ports and keeps it running until somebody says stop. */
final class Up {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private Up() {}

    static void run(boolean fresh) {
        Options options = Options.local(System.getenv());
        PortalLayout layout = options.layout();
        var run = new PidFile(layout.home().resolve("run"));
        run.launcher().ifPresent(running -> {
            throw new IllegalStateException("Waymark is already running as process " + running.pid() + ": open "
                    + layout.url("gateway") + ", or stop it with ./waymark down.");
        });
        Down.stop(run.parts());
        layout.requireFree(options.parts());
        ServerDirectory.delete(layout.home().resolve("log"));
        if (fresh) {
            ServerDirectory.delete(layout.home().resolve("data"));
        }
        AddressGuard.require(layout);
        run.begin();
        keep(options);
    }

    private static void keep(Options options) {
        say("Waymark is starting. Logs: " + relative(options.layout().home().resolve("log")));
        if (options.elsewhere(PortalLayout.KEYCLOAK).isEmpty() && !Keycloak.prepared()) {
            say("The first start prepares Keycloak, which takes a minute or two.");
        }
        Portal portal = Portal.start(options, (part, state, since) -> {
            say("  %-16s %-10s %5.1f s".formatted(part, state, since.toMillis() / 1000.0));
        });
        say(ready(portal.url(), portal.mailbox()));
        System.gc(); // from now on this only waits, in little memory
        while (pause()) {
            for (String part : portal.ended()) {
                say(part + " ended unexpectedly, see "
                        + relative(options.layout().log(part)) + ". Starting it again.");
                portal.restart(part);
            }
        }
    }

    private static String ready(String url, Optional<String> mailbox) {
        return """

                Waymark is ready: %s
                Sign in as student, counselor, admin or editor (a second admin, to review what the first wrote);
                each one's password is "waymark".
                %sCtrl-C stops it.
                """
                .formatted(
                        url,
                        mailbox.map("Messages to people, such as a link to a new password, are kept at %s\n"::formatted)
                                .orElse(""));
    }

    private static Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) && Files.exists(here) ? here.relativize(path) : path;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_EVERY);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
