package waymark.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Stands where a service would: answers what it was told to, else 404, and remembers what it was asked. Who names the
 * {@code ETag} of a reply is answered 304.
 */
public final class Upstream {
    /** What it was asked. */
    public record Asked(String method, String uri, Map<String, List<String>> headers, byte[] body) {
        /** A header's value. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(h -> h.getKey().equalsIgnoreCase(name))
                    .map(h -> h.getValue().getFirst())
                    .findFirst();
        }
    }

    /** What it answers. */
    public record Reply(int status, String type, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<String>> streams = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private Upstream(HttpServer server) {
        this.server = server;
    }

    static Upstream start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            Upstream upstream = new Upstream(server);
            server.createContext("/", upstream::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on that call, as {@code "GET /careers"}, is answered so. */
    public void answer(String call, int status, String json) {
        answer(call, new Reply(status, "application/json", json, Map.of()));
    }

    /** From now on that call is answered so; one with a query only with exactly that. */
    public void answer(String call, Reply reply) {
        replies.put(call, reply);
    }

    /**
     * From now on that call is answered with a first piece and what is put there, piece by piece, until an empty piece
     * ends it.
     */
    public BlockingQueue<String> stream(String call, String type, String first) {
        BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
        streams.put(call, pieces);
        answer(call, new Reply(200, type, first, Map.of()));
        return pieces;
    }

    /** Nothing is known here any more, whatever tests before have left. */
    public void forget() {
        replies.clear();
    }

    /** All calls so far, oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The calls so far whose method and path are these, oldest first. */
    public List<Asked> asked(String call) {
        return asked.stream()
                .filter(a -> call.equals(a.method() + " " + a.uri().split("\\?")[0]))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String method = exchange.getRequestMethod();
        asked.add(
                new Asked(method, exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
        String call = method + " " + exchange.getRequestURI().getPath();
        Reply known = replies.getOrDefault(method + " " + exchange.getRequestURI(), replies.get(call));
        Reply reply = Objects.requireNonNullElse(
                known,
                new Reply(
                        404,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:not-found\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"No.\"}",
                        Map.of()));
        String tag = reply.headers().get("ETag");
        if (tag != null && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            reply = new Reply(304, reply.type(), "", reply.headers());
        }
        BlockingQueue<String> pieces = streams.get(call);
        if (pieces != null) {
            send(exchange, reply, pieces);
            return;
        }
        byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), method.equals("HEAD") || answer.length == 0 ? -1 : answer.length);
        if (!method.equals("HEAD")) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, Reply reply, BlockingQueue<String> pieces) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (String piece = reply.body(); !piece.isEmpty(); piece = pieces.take()) {
                out.write(piece.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }
}
