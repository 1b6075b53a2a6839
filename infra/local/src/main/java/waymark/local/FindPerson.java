package waymark.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.backends.KeycloakAdmin;
import waymark.backends.PersonSearch;
import waymark.backends.PersonSearch.Trace;
import waymark.backends.ProjectPaths;
import waymark.local.mail.MailboxClient;

/** Behind {@code ./waymark find-person}: what a running portal still holds of somebody. */
final class FindPerson {
    private static final String MEMORY = "--memory";

    private FindPerson() {}

    /**
     * Prints each trace and how many there are; answers 0 if there are none but those that may be there, else 1.
     *
     * @param arguments words, and perhaps {@code --memory}
     * @throws IllegalStateException if a part cannot be looked through
     */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        List<String> words =
                arguments.stream().filter(word -> !word.equals(MEMORY)).toList();
        PersonSearch search = new PersonSearch(words);
        PortalLayout layout = PortalLayout.usual(ProjectPaths.find(), environment);
        Options options = Options.local(environment);
        String mongo = options.elsewhere(PortalLayout.MONGO)
                .orElse("mongodb://localhost:" + layout.port(PortalLayout.MONGO) + "/?directConnection=true");
        String kafka = options.elsewhere(PortalLayout.KAFKA).orElse("localhost:" + layout.port(PortalLayout.KAFKA));
        List<Trace> traces = new ArrayList<>(traces(
                search,
                mongo,
                kafka,
                keycloak(options, environment),
                layout.home().resolve("log")));
        traces.addAll(search.inLogOfChanges(mongo));
        if (options.mailbox()) {
            traces.addAll(inMailbox(search, layout.url(PortalLayout.MAILBOX)));
        }
        if (arguments.contains(MEMORY)) {
            new PidFile(layout.home().resolve("run")).parts().forEach(part -> traces.addAll(search.inMemory(part)));
        }
        traces.forEach(trace -> out.println(trace.where() + (trace.allowed() ? " (" + trace.reason() + ")" : "")));
        long found = traces.stream().filter(trace -> !trace.allowed()).count();
        out.println(found);
        return found == 0 ? 0 : 1;
    }

    private static KeycloakAdmin keycloak(Options options, Map<String, String> environment) {
        String url =
                options.elsewhere(PortalLayout.KEYCLOAK).orElse(options.layout().url(PortalLayout.KEYCLOAK));
        String password = environment.get("KEYCLOAK_ADMIN_PASSWORD");
        return password == null ? new KeycloakAdmin(url) : new KeycloakAdmin(url, password);
    }

    /**
     * Traces in all databases of a server, all topics of a broker, dead letters too, the accounts of a Keycloak, and
     * all logs of a folder.
     */
    static List<Trace> traces(PersonSearch search, String mongo, String kafka, KeycloakAdmin keycloak, Path logs) {
        return Stream.of(
                        search.inDatabases(mongo),
                        search.inTopics(kafka),
                        search.inRealm(keycloak),
                        search.inFiles(logs))
                .flatMap(List::stream)
                .toList();
    }

    /** Traces in the messages of a mailbox; none if none is open at that address. */
    static List<Trace> inMailbox(PersonSearch search, String url) {
        return new MailboxClient(url)
                .messages().stream()
                        .filter(search::names)
                        .map(message -> new Trace("mailbox, a message; the page %s deletes them".formatted(url), ""))
                        .toList();
    }
}
