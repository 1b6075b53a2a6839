package waymark.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.backends.Keycloak;
import waymark.backends.ProjectPaths;

/**
 * Types README's import commands as a reader would, against the tests' portal.
 *
 * @param from the directory the reader stands in, which holds the files
 */
record ReadmeCommands(Path from) {

    /** What a command said, and how it ended. */
    record Said(int status, String words) {}

    /** The import commands as README has them. */
    static List<String> imports() throws IOException {
        return Files.readAllLines(ProjectPaths.find().resolve("README.md")).stream()
                .filter(line -> line.startsWith("./waymark import "))
                .toList();
    }

    /** Types a command, and an answer if it asks. */
    Said type(String command, String answer) {
        return type(command, answer, Map.of());
    }

    /** The same with other variables in the environment. */
    Said type(String command, String answer, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "WAYMARK_CALLED_FROM", from.toString(),
                "WAYMARK_URL", Browsers.portal().url(),
                "KEYCLOAK_IMPORT_SECRET", Keycloak.IMPORT_SECRET));
        environment.putAll(more);
        List<String> arguments = Arrays.asList(command.split(" "));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var in = new ByteArrayInputStream((answer + "\n").getBytes(StandardCharsets.UTF_8));
        int status;
        try {
            status = Import.run(arguments.subList(2, arguments.size()), environment, in, out);
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
            status = 1;
        }
        return new Said(status, said.toString(StandardCharsets.UTF_8));
    }
}
