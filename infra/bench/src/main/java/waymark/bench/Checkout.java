package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One commit of the portal, built in a directory of its own.
 *
 * @param name how the tables call it
 */
record Checkout(String name, Path root) {

    /** The commit, cloned and built under the directory if it is not there yet. */
    static Checkout of(String commit, Path repository, Path directory) {
        String id = output(repository, "git", "rev-parse", "--short=12", commit + "^{commit}");
        var checkout = new Checkout(id, directory.resolve(id));
        Path built = checkout.root().resolve("infra/local/target/built");
        if (!Files.exists(built)) {
            System.out.println("Building " + id + " (" + commit + ")");
            if (!Files.exists(checkout.root())) {
                output(
                        repository,
                        "git",
                        "clone",
                        "-q",
                        repository.toString(),
                        checkout.root().toString());
            }
            output(checkout.root(), "git", "checkout", "-q", "--detach", id);
            output(
                    checkout.root(),
                    "./mvnw",
                    "-B",
                    "-q",
                    "-ntp",
                    "-Dmaven.test.skip=true",
                    "-Dspotless.check.skip",
                    "package");
            output(checkout.root(), "touch", built.toString());
        }
        return checkout;
    }

    /** Runs the checkout's own script to its end. */
    String waymark(Map<String, String> environment, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of("./waymark"));
        line.addAll(arguments);
        return output(root, environment, line);
    }

    /** What a command prints, which has to succeed. */
    static String output(Path directory, String... line) {
        return output(directory, Map.of(), List.of(line));
    }

    private static String output(Path directory, Map<String, String> environment, List<String> line) {
        try {
            var builder = new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", line) + " failed:\n" + output);
            }
            return output.strip();
        } catch (IOException e) {
            throw new IllegalStateException(line.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
