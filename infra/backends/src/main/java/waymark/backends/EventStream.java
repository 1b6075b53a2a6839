package waymark.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A stream of server-sent events, read as a browser reads it. */
public final class EventStream implements AutoCloseable {
    /** The name of what comes after the last event. */
    public static final String END = "end of stream";

    /** The name of an event that says only that the connection is there. */
    public static final String STILL = "still";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> answer;

    /** An event; what it does not have is empty. */
    public record Event(String name, String id, String data) {}

    /** Opens it with these headers. */
    public EventStream(URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(PATIENCE_SECONDS));
        headers.forEach(request::header);
        try {
            answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        Parser parser = new Parser();
        try {
            answer.body().forEach(parser::line);
        } catch (UncheckedIOException | IllegalStateException e) {
            // A connection that broke, or was closed here, ends the stream as well.
        } finally {
            events.add(new Event(END, "", ""));
        }
    }

    private final class Parser {
        private String name = "message";
        private String id = "";
        private String data = "";

        void line(String line) {
            if (line.isEmpty()) {
                events.add(new Event(name, id, data));
                name = "message";
                id = "";
                data = "";
                return;
            }
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (colon < 0 ? "" : line.substring(0, colon)) { // a refusal is no stream
                case "event" -> name = value;
                case "id" -> id = value;
                case "data" -> data = value;
                default -> {
                    // a comment, or when to come back
                }
            }
        }
    }

    /** The answer's head. */
    public HttpResponse<?> head() {
        return answer;
    }

    /** The next event that says more than {@link #STILL}, or the end; waits for it. */
    public Event next() {
        Event next = anything();
        while (next.name().equals(STILL)) {
            next = anything();
        }
        return next;
    }

    /** What comes next, be it only that the connection is still there; waits for it. */
    public Event anything() {
        try {
            Event next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("nothing came within " + PATIENCE_SECONDS + " seconds");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
