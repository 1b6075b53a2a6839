package waymark.content.importing;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.logging.Level;
import java.util.logging.Logger;
import waymark.edge.Refused;

/** Behind {@code ./waymark import}: compares files with the running portal's careers, shows what would change, and applies them. */
public class ImportApplication {
    private static final String USAGE =
            """
            usage: ./waymark import onet FILE.zip [--yes]      an O*NET database release, text version
                   ./waymark import bls FILE.csv... [--yes]    tables of the Bureau of Labor Statistics""";

    /** Held, or its level would be forgotten with it. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final ImportStore imports;
    private final boolean yes;

    private ImportApplication(ImportStore imports, boolean yes) {
        this.imports = imports;
        this.yes = yes;
    }

    /** Ends with 0 when done or declined, 1 when a file was refused, 2 when the command is not understood. */
    public static void main(String[] arguments) throws IOException {
        List<String> files = List.of(arguments).stream()
                .skip(1)
                .filter(a -> !a.equals("--yes"))
                .toList();
        if (files.isEmpty() || !List.of("onet", "bls").contains(arguments[0])) {
            System.err.println(USAGE);
            System.exit(2);
        }
        for (String file : files) {
            if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
                System.err.println("There is no file " + file + " that can be read.");
                System.exit(2);
            }
        }
        LUCENE.setLevel(Level.SEVERE); // which vector instructions it uses is no news here
        int status = 0;
        try (ApplicationContext context = ApplicationContext.run(Map.of("waymark.seed", "false"))) {
            var command = new ImportApplication(
                    context.getBean(ImportStore.class), List.of(arguments).contains("--yes"));
            for (String file : files) {
                command.bring(arguments[0], Path.of(file));
            }
        } catch (Refused e) {
            System.err.println(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private void bring(String kind, Path file) throws IOException {
        long began = System.nanoTime();
        Source source = imports.read(file.getFileName().toString(), file);
        if (!source.kind().equals(kind)) {
            throw Refused.invalid(
                    "other-kind",
                    "%s holds %s. Use ./waymark import %s.".formatted(file, source.label(), source.kind()));
        }
        Plan plan = imports.plan(source);
        System.out.printf(
                "%s: %d careers to add, %d imported ones to rewrite, %d written ones get newer figures, %d unchanged.%n",
                plan.label(), plan.added(), plan.rewritten(), plan.refreshed(), plan.unchanged());
        if (!plan.missing().isEmpty()) {
            System.out.println("Not in this release, and left out: " + String.join(", ", plan.missing()) + ".");
        }
        plan.examples().stream()
                .limit(5)
                .forEach(d -> System.out.println("  " + d.what() + ": " + d.title()
                        + (d.parts().isEmpty() ? "" : " (" + String.join(", ", d.parts()) + ")")));
        if (plan.changes() == 0) {
            System.out.println("Nothing to change.");
        } else if (yes || agreed()) {
            int written = imports.apply(source, (done, of, so) -> {
                if (done % 100 == 0 || done == of) {
                    System.out.printf("  %d of %d looked at, %d written%n", done, of, so);
                }
            });
            System.out.printf("%d careers written in %.1f s.%n", written, (System.nanoTime() - began) / 1e9);
        } else {
            System.out.println("Nothing was changed.");
        }
    }

    private static boolean agreed() {
        System.out.print("Apply this? [y/N] ");
        System.out.flush();
        var answers = new Scanner(System.in);
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
    }
}
