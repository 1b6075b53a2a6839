package waymark.local;

import static waymark.local.PortalLayout.KAFKA;
import static waymark.local.PortalLayout.KEYCLOAK;
import static waymark.local.PortalLayout.MONGO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.backends.ChildProcess;
import waymark.backends.Kafka;
import waymark.backends.Keycloak;
import waymark.backends.Mongo;
import waymark.backends.Ports;
import waymark.backends.ProcessCommand;
import waymark.backends.ShutdownHooks;
import waymark.local.mail.Mailbox;

/**
 * A whole portal as child processes of this JVM. Parts are called {@code mongo}, {@code kafka}, {@code keycloak},
 * {@code content}, {@code quiz}, {@code recommendation}, {@code profile} and {@code gateway}.
 */
public final class Portal implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(300);

    private final Options options;
    private final StartupListener progress;
    private final long began = System.nanoTime();
    private final Map<String, ChildProcess> children = new LinkedHashMap<>();
    private final Map<String, Runnable> readiness = new LinkedHashMap<>();
    private final PidFile run;
    private Mailbox mailbox;
    private boolean closed;

    private Portal(Options options, StartupListener progress) {
        this.options = options;
        this.progress = progress;
        this.run = new PidFile(options.layout().home().resolve("run"));
    }

    /** Starts a portal without a word and returns when every part is ready. */
    public static Portal start(Options options) {
        return start(options, StartupListener.SILENT);
    }

    /**
     * Starts a portal and returns when every part is ready.
     *
     * @throws IllegalStateException saying what went wrong; nothing is left running then
     */
    static Portal start(Options options, StartupListener progress) {
        var portal = new Portal(options, progress);
        ShutdownHooks.closeFirst(portal);
        try {
            portal.open();
            return portal;
        } catch (RuntimeException e) {
            portal.close();
            throw e;
        }
    }

    private void open() {
        PortalLayout layout = options.layout();
        openMailbox();
        var mongo = ParallelTasks.begin(() -> backing(MONGO, () -> {
            Mongo server = Mongo.launch(layout.place(MONGO));
            register(MONGO, server.child(), server::await);
        }));
        var kafka = ParallelTasks.begin(() -> backing(KAFKA, () -> {
            Kafka server = Kafka.launch(layout.place(KAFKA));
            register(KAFKA, server.child(), server::await);
        }));
        var keycloak = ParallelTasks.begin(() -> backing(KEYCLOAK, () -> {
            Keycloak server = Keycloak.launch(
                    layout.place(KEYCLOAK),
                    layout.management().get(KEYCLOAK),
                    layout.url("gateway"),
                    PortalSecret.IMPORT.of(layout.home()),
                    options.sending());
            register(KEYCLOAK, server.child(), server::await);
        }));
        ParallelTasks.await(List.of(mongo, kafka));
        var all = new ArrayList<>(List.of(keycloak));
        for (ApplicationSpec app : ApplicationSpec.values()) {
            all.add(ParallelTasks.begin(() -> launch(app)));
        }
        ParallelTasks.await(all);
        // The gateway stops asking for a while what was not there yet.
        child(ApplicationSpec.GATEWAY.id()).await(() -> Ports.healthy(url() + "/api/careers?size=1"), TIMEOUT);
    }

    private synchronized void openMailbox() {
        if (options.mailbox()) {
            PortalLayout layout = options.layout();
            int messages = layout.management().get(PortalLayout.MAILBOX);
            mailbox = Mailbox.open(layout.port(PortalLayout.MAILBOX), messages, layout.root());
        }
    }

    private void backing(String part, Runnable launch) {
        Optional<String> elsewhere = options.elsewhere(part);
        if (elsewhere.isPresent()) {
            say(part, "elsewhere");
        } else {
            launch.run();
            await(part);
        }
    }

    private void launch(ApplicationSpec app) {
        PortalLayout layout = options.layout();
        String mongo =
                options.elsewhere(MONGO).orElse("mongodb://localhost:" + layout.port(MONGO) + "/?replicaSet=rs0");
        String kafka = options.elsewhere(KAFKA).orElse("localhost:" + layout.port(KAFKA));
        String keycloak = options.elsewhere(KEYCLOAK).orElse(layout.url(KEYCLOAK));
        ChildProcess child = new ProcessCommand(
                        app.id(),
                        app.line(layout.root(), options.archive()),
                        options.environment(app, mongo, kafka, keycloak),
                        layout.log(app.id()))
                .start();
        String ready = layout.managementUrl(app.id()) + "/health/readiness";
        register(app.id(), child, () -> child.await(() -> Ports.healthy(ready), TIMEOUT));
        await(app.id());
    }

    private synchronized void register(String part, ChildProcess child, Runnable await) {
        if (closed) {
            child.close();
            throw new IllegalStateException("The portal is being stopped");
        }
        children.put(part, child);
        readiness.put(part, await);
        run.parts(pids());
    }

    /** The address people open. */
    public String url() {
        return options.layout().url("gateway");
    }

    /** Where messages to people can be read, unless they are sent for real. */
    synchronized Optional<String> mailbox() {
        return Optional.ofNullable(mailbox).map(Mailbox::url);
    }

    /** The address of one part, past the gateway. */
    public String url(String part) {
        return options.layout().url(part);
    }

    /** Ends a part as a power cut would, and returns when it is gone. */
    public void kill(String part) {
        child(part).kill();
    }

    /** Stops a part if it runs, starts it again and returns when it is ready. */
    public void restart(String part) {
        ChildProcess child = child(part);
        synchronized (this) {
            child.restart();
            run.parts(pids());
        }
        await(part);
    }

    /** Waits until a part is ready. */
    public void await(String part) {
        Runnable ready;
        synchronized (this) {
            ready = readiness.get(part);
        }
        ready.run();
        say(part, "ready");
    }

    /** The parts that run as children of this JVM, with their processes' ids. */
    public synchronized Map<String, Long> pids() {
        var pids = new LinkedHashMap<String, Long>();
        children.forEach((part, child) -> pids.put(part, child.pid()));
        return pids;
    }

    /** The parts that ended although nobody stopped them. */
    synchronized List<String> ended() {
        return closed
                ? List.of()
                : children.entrySet().stream()
                        .filter(part -> !part.getValue().isAlive())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Stops everything it started: the applications together, then what they stand on. */
    @Override
    public void close() {
        List<ChildProcess> applications;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            Optional.ofNullable(mailbox).ifPresent(Mailbox::close);
            applications = Stream.of(ApplicationSpec.values())
                    .map(app -> children.get(app.id()))
                    .filter(c -> c != null)
                    .toList();
        }
        applications.forEach(ChildProcess::terminate);
        applications.forEach(ChildProcess::close);
        for (String part : List.of(KEYCLOAK, KAFKA, MONGO)) {
            Optional.ofNullable(children.get(part)).ifPresent(ChildProcess::close);
        }
        run.end();
        say("everything", "stopped");
    }

    private synchronized ChildProcess child(String part) {
        return Optional.ofNullable(children.get(part))
                .orElseThrow(
                        () -> new IllegalArgumentException("No part '" + part + "' runs here: " + children.keySet()));
    }

    private void say(String part, String state) {
        progress.say(part, state, Duration.ofNanos(System.nanoTime() - began));
    }
}
