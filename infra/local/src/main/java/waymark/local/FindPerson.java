package waymark.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.backends.PersonSearch;
import waymark.backends.PersonSearch.Trace;
import waymark.backends.ProjectPaths;

/** Behind {@code ./waymark find-person}: what a running portal still holds of somebody. */
final class FindPerson {
    private FindPerson() {}

    /** Prints each trace and how many there are; answers 0 if there are none, else 1. */
    static int run(List<String> words, Map<String, String> environment, PrintStream out) {
        PersonSearch search = new PersonSearch(words);
        PortalLayout layout = PortalLayout.usual(ProjectPaths.find(), environment);
        Options options = Options.local(environment);
        String mongo = options.elsewhere(PortalLayout.MONGO)
                .orElse("mongodb://localhost:" + layout.port(PortalLayout.MONGO) + "/?directConnection=true");
        String kafka = options.elsewhere(PortalLayout.KAFKA).orElse("localhost:" + layout.port(PortalLayout.KAFKA));
        List<Trace> traces = traces(search, mongo, kafka, layout.home().resolve("log"));
        traces.forEach(
                trace -> out.println(trace.where() + (trace.onPurpose() ? " (kept so that the erasure holds)" : "")));
        long found = traces.stream().filter(trace -> !trace.onPurpose()).count();
        out.println(found);
        return found == 0 ? 0 : 1;
    }

    /** Traces in all databases of a server, all topics of a broker, dead letters too, and all logs of a folder. */
    static List<Trace> traces(PersonSearch search, String mongo, String kafka, Path logs) {
        return Stream.of(search.inDatabases(mongo), search.inTopics(kafka), search.inFiles(logs))
                .flatMap(List::stream)
                .toList();
    }
}
