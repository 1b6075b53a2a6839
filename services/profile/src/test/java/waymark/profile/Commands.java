package waymark.profile;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Counts what MongoDB is asked: on behalf of requests, by their path, or by one thread. What runs by itself is not
 * counted.
 */
@Singleton
public class Commands implements CommandListener {
    private final ThreadLocal<List<String>> own = new ThreadLocal<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (own.get() != null) {
            own.get().add(event.getCommandName());
        }
        ServerRequestContext.currentRequest()
                .map(HttpRequest::getPath)
                .ifPresent(path -> asked.add(path + " " + event.getCommandName() + " "
                        + event.getCommand().get(event.getCommandName())));
    }

    /** How many commands some work on this thread takes. */
    public long of(Runnable work) {
        own.set(new ArrayList<>());
        try {
            work.run();
            return own.get().size();
        } finally {
            own.remove();
        }
    }

    /** The commands for requests of paths that begin so, since the last time they were taken. */
    public List<String> take(String path) {
        List<String> taken = asked.stream().filter(a -> a.startsWith(path)).toList();
        asked.removeAll(taken);
        return taken;
    }
}
