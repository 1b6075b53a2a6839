package waymark.local;

import java.util.Arrays;
import java.util.List;
import waymark.backends.ShutdownHooks;

/** Behind {@code ./waymark up} and {@code ./waymark down}. */
final class Launcher {
    private static final String USAGE =
            """
            usage: ./waymark up [--fresh]   start the portal; --fresh forgets everything it knew
                   ./waymark down           stop it
                   ./waymark import onet FILE.zip... [--yes]
                   ./waymark import bls FILE.csv... [--yes]
                   ./waymark update-realm   add to an older Keycloak what this version needs
                   ./waymark find-person WORD... [--memory]  what is still held of somebody""";

    private Launcher() {}

    /** Ends with 0 when the portal was stopped, 1 when it could not start, 2 when the command is unknown. */
    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals("import")) {
                List<String> rest = List.of(arguments).subList(1, arguments.length);
                System.exit(Import.run(rest, System.getenv(), System.in, System.out));
            }
            if (arguments.length > 0 && arguments[0].equals("find-person")) {
                List<String> words = List.of(arguments).subList(1, arguments.length);
                System.exit(FindPerson.run(words, System.getenv(), System.out));
            }
            switch (String.join(" ", Arrays.asList(arguments))) {
                case "up" -> Up.run(false);
                case "up --fresh" -> Up.run(true);
                case "down" -> Down.run();
                case "update-realm" -> UpdateRealm.run(System.getenv());
                default -> {
                    System.err.println(USAGE);
                    System.exit(2);
                }
            }
        } catch (RuntimeException e) {
            if (!ShutdownHooks.begun()) {
                System.err.println(e.getMessage());
                System.exit(1);
            }
        }
    }
}
