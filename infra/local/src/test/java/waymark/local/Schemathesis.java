package waymark.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.backends.ProcessCommand;
import waymark.backends.ProjectPaths;

/**
 * Runs schemathesis, which makes calls out of an OpenAPI document and holds every answer against it. Its Python
 * packages are kept in Waymark's cache.
 */
final class Schemathesis {
    private static final String VERSION = "4.32.5";
    private static final String CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,"
            + "response_headers_conformance,response_schema_conformance";
    /**
     * Every call documents 503 with Retry-After, and status, type and body of it are checked like others. It is no
     * fault of the service: a call that sends something and meets a connection that is just being closed is not sent
     * twice, since nobody knows whether it arrived.
     */
    private static final String AWAY =
            "[checks.not_a_server_error]\nexpected-statuses = [\"2xx\", \"3xx\", \"4xx\", \"503\"]\n";

    /**
     * One thread. Python before 3.11.8 counts the depth of syntax trees for all threads together, so of two that read
     * source at the same moment, as Hypothesis does, one fails now and then with "AST constructor recursion depth
     * mismatch" (python/cpython#106905).
     */
    private static final String WORKERS = "1";

    private static final int MOST_SHOWN = 20_000;

    private Schemathesis() {}

    /**
     * A value for a variable of addresses, so that calls meet something that is there.
     *
     * @param path a pattern of the addresses it is for
     */
    record There(String path, String name, String value) {}

    /**
     * Makes calls on behalf of somebody.
     *
     * @param left operations that are left out, by their method and path
     * @throws IllegalStateException with what was found, or with what is missing on this machine to run it at all
     */
    static void run(String who, Api api, List<There> there, List<String> left) throws IOException {
        Path packages = installed();
        Path directory = Files.createDirectories(ProjectPaths.find().resolve("infra/local/target/schemathesis"));
        Path config = directory.resolve(who + ".toml");
        Files.writeString(config, config(there, left));
        Path log = directory.resolve(who + ".log");
        Files.deleteIfExists(log);
        var line = new ArrayList<>(List.of("python3", "-m", "schemathesis.cli", "--no-color", "--config-file"));
        line.addAll(List.of(config.toString(), "run", Browsers.url("/api/openapi.json"), "--checks", CHECKS));
        line.addAll(List.of("--url", Browsers.url(""), "--phases", "fuzzing", "--seed", "8"));
        line.addAll(List.of("--max-examples", "10", "--no-shrink", "--continue-on-failure", "--warnings", "off"));
        line.addAll(List.of("--request-timeout", "20", "--max-redirects", "0", "--workers", WORKERS));
        if (!api.cookie().isEmpty()) {
            line.addAll(List.of("-H", "Cookie: " + api.cookie(), "-H", "X-CSRF-Token: " + api.csrf()));
        }
        try {
            new ProcessCommand("schemathesis for " + who, line, Map.of("PYTHONPATH", packages.toString()), log).run();
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + failures(log), e);
        }
    }

    /** What went wrong, each call with its address and answer: the log of a build machine is all that is left of it. */
    private static String failures(Path log) throws IOException {
        String printed = Files.exists(log) ? Files.readString(log) : "";
        return Stream.of("= ERRORS =", "= FAILURES =")
                .mapToInt(printed::indexOf)
                .filter(begin -> begin >= 0)
                .min()
                .stream()
                .mapToObj(begin -> printed.substring(begin, Math.min(printed.length(), begin + MOST_SHOWN)))
                .findFirst()
                .orElse("");
    }

    /** Sessions come by cookie, so no tokens are made up; making up whole guides takes its time. */
    private static String config(List<There> there, List<String> left) {
        String parameters = there.stream()
                .map(t -> "[[operations]]\ninclude-path-regex = \"^" + t.path() + ".*[{]" + t.name()
                        + "[}]\"\nparameters = { \"path." + t.name() + "\" = \"" + t.value() + "\" }\n")
                .collect(Collectors.joining());
        String disabled = left.stream()
                .map(name -> "[[operations]]\ninclude-name = \"" + name + "\"\nenabled = false\n")
                .collect(Collectors.joining());
        return "suppress-health-check = [\"all\"]\n" + AWAY
                + "[generation]\nwith-security-parameters = false\ndatabase = \"none\"\n" + parameters + disabled;
    }

    private static Path installed() throws IOException {
        Path there = ProjectPaths.cache().resolve("schemathesis-" + VERSION);
        if (Files.isDirectory(there)) {
            return there;
        }
        Files.createDirectories(there.getParent());
        Path fresh = Files.createTempDirectory(there.getParent(), "schemathesis-");
        try {
            new ProcessCommand(
                            "pip",
                            List.of(
                                    "python3",
                                    "-m",
                                    "pip",
                                    "install",
                                    "-q",
                                    "--disable-pip-version-check",
                                    "--target",
                                    fresh.toString(),
                                    "schemathesis==" + VERSION),
                            ProjectPaths.cache().resolve("pip.log"))
                    .run();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Schemathesis " + VERSION
                            + " cannot be installed: this test needs python3 with pip, and PyPI within reach.",
                    e);
        }
        return Files.move(fresh, there, StandardCopyOption.ATOMIC_MOVE);
    }
}
