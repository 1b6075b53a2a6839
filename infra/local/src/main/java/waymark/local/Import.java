package waymark.local;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import waymark.backends.Ports;

/**
 * Behind {@code ./waymark import}: brings files into a running portal as its import page does, through its API. Shows
 * what would change, asks, has it applied and follows it. {@code WAYMARK_URL} names another portal than this machine's,
 * and {@code KEYCLOAK_IMPORT_SECRET} is then the one its sign-in was set up with.
 */
final class Import {
    static final String USAGE =
            """
            usage: ./waymark import onet FILE.zip... [--yes]   an O*NET database release, text version
                   ./waymark import bls FILE.csv... [--yes]    tables of the Bureau of Labor Statistics""";

    private static final String IMPORTS = "/admin/imports";
    private static final int LOOK_EVERY_MS = 250;
    private static final int SHOWN = 5;

    private final AdminClient portal;
    private final InputStream answers;
    private final PrintStream out;

    private Import(AdminClient portal, InputStream answers, PrintStream out) {
        this.portal = portal;
        this.answers = answers;
        this.out = out;
    }

    /**
     * Ends with 0 when done or declined, 2 when the command is not understood.
     *
     * @throws IllegalStateException with a sentence for people if the portal is not there or refuses
     */
    static int run(List<String> arguments, Map<String, String> environment, InputStream answers, PrintStream out) {
        String kind = arguments.isEmpty() ? "" : arguments.getFirst();
        List<Path> files = files(arguments, Path.of(environment.getOrDefault("WAYMARK_CALLED_FROM", "")));
        if (files.isEmpty() || !List.of("onet", "bls").contains(kind)) {
            out.println(USAGE);
            return 2;
        }
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                out.println("There is no file " + file + " that can be read.");
                return 2;
            }
        }
        new Import(client(environment), answers, out).bring(kind, files, arguments.contains("--yes"));
        return 0;
    }

    /** The script works in the checkout; files are meant from where it was called. */
    private static List<Path> files(List<String> arguments, Path from) {
        return arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .map(from::resolve)
                .toList();
    }

    private static AdminClient client(Map<String, String> environment) {
        PortalLayout layout = Options.local(environment).layout();
        String elsewhere = environment.getOrDefault("WAYMARK_URL", "");
        if (elsewhere.isEmpty() && !Ports.taken(layout.port("gateway"))) {
            throw new IllegalStateException("Waymark is not running here. Start it with ./waymark up, then import.");
        }
        String secret = environment.getOrDefault("KEYCLOAK_IMPORT_SECRET", "");
        return new AdminClient(
                elsewhere.isEmpty() ? layout.url("gateway") : elsewhere.replaceAll("/+$", ""),
                secret.isEmpty() ? PortalSecret.IMPORT.of(layout.home()) : secret);
    }

    private void bring(String kind, List<Path> files, boolean yes) {
        long began = System.nanoTime();
        String path = IMPORTS;
        Map<String, Object> run = Map.of();
        for (Path file : files) {
            String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
            String where = path.equals(IMPORTS) ? IMPORTS : path + "/files";
            run = settled(portal.upload(where + "?name=" + name, file), "comparing", false);
            path = IMPORTS + "/" + run.get("id");
            Map<String, Object> brought = objects(run, "files").getLast();
            if (!brought.get("kind").equals(kind)) {
                throw new IllegalStateException("%s holds %s. Use ./waymark import %s."
                        .formatted(file, brought.get("label"), brought.get("kind")));
            }
        }
        long changes = show(object(run, "plan"));
        if (changes == 0) {
            out.println("Nothing to change.");
        } else if (yes || agreed()) {
            Map<String, Object> done = settled(portal.post(path + "/apply"), "applying", true);
            out.printf("%d careers written in %.1f s.%n", number(done, "written"), (System.nanoTime() - began) / 1e9);
        } else {
            out.println("Nothing was changed.");
        }
    }

    private long show(Map<String, Object> plan) {
        long changes = number(plan, "added") + number(plan, "rewritten") + number(plan, "refreshed");
        out.printf(
                "%s: %d careers to add, %d imported ones to rewrite, %d written ones get newer figures, %d "
                        + "unchanged.%n",
                plan.get("label"),
                number(plan, "added"),
                number(plan, "rewritten"),
                number(plan, "refreshed"),
                number(plan, "unchanged"));
        List<String> missing = texts(plan, "missing");
        if (!missing.isEmpty()) {
            out.println("Not in this release, and left out: " + String.join(", ", missing) + ".");
        }
        List<Map<String, Object>> examples =
                objects(plan, "examples").stream().limit(SHOWN).toList();
        for (Map<String, Object> example : examples) {
            List<String> parts = texts(example, "parts");
            out.println("  " + example.get("what") + ": " + example.get("title")
                    + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")"));
        }
        if (changes > examples.size()) {
            out.printf("  and %d more%n", changes - examples.size());
        }
        return changes;
    }

    private boolean agreed() {
        out.print("Apply this? [y/N] ");
        out.flush();
        var typed = new Scanner(answers, StandardCharsets.UTF_8);
        return typed.hasNextLine() && typed.nextLine().strip().equalsIgnoreCase("y");
    }

    /** Looks again until the import has left a state, and says how far it is where asked to. */
    private Map<String, Object> settled(Map<String, Object> run, String state, boolean aloud) {
        Map<String, Object> now = run;
        long said = -1;
        while (now.get("state").equals(state)) {
            pause();
            now = portal.get(IMPORTS + "/" + run.get("id"));
            if (aloud && number(now, "done") > Math.max(said, 0)) {
                said = number(now, "done");
                out.printf("  %d of %d looked at, %d written%n", said, number(now, "of"), number(now, "written"));
            }
        }
        if (now.get("failed") != null) {
            throw new IllegalStateException(String.valueOf(now.get("failed")));
        }
        return now;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped looking; the portal goes on with what it was told.", e);
        }
    }

    private static long number(Map<String, Object> object, String name) {
        return ((Number) object.get(name)).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> object, String name) {
        return (Map<String, Object>) object.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) object.get(name);
    }

    private static List<String> texts(Map<String, Object> object, String name) {
        List<String> texts = new ArrayList<>();
        ((List<?>) object.get(name)).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }
}
