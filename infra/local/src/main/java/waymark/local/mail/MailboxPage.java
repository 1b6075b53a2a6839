package waymark.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages on a page that looks like signing in, for whoever sits at this machine. */
final class MailboxPage implements AutoCloseable {
    private static final Map<String, String> FILES = Map.of(
            "/css/waymark.css", "text/css",
            "/fonts/source-sans-400.woff2", "font/woff2",
            "/fonts/source-sans-600.woff2", "font/woff2",
            "/fonts/source-serif.woff2", "font/woff2",
            "/img/mark.svg", "image/svg+xml");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final Pattern LINK = Pattern.compile("(https?://[^\\s?]{1,200})\\S*");

    private static final String HTML =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Mailbox · Waymark</title>
            <link rel="icon" href="/img/mark.svg"><link rel="stylesheet" href="/css/waymark.css"></head>
            <body>
            <header><span class="brand"><img src="/img/mark.svg" alt="" width="34" height="34">Waymark</span></header>
            <main><h1>Mailbox</h1>
            <p class="lead">This portal runs on your own machine, so nothing is sent. What would be is kept here
            until it stops.</p>
            %s
            <form method="post" action="/"><a class="button quiet" href="/">Look again</a>
            <button class="button quiet" type="submit">Delete all</button></form>
            </main></body></html>
            """;

    private final HttpServer server;
    private final Path files;
    private final Supplier<List<Message>> messages;
    private final Runnable deleteAll;

    MailboxPage(int port, Path root, Supplier<List<Message>> messages, Runnable deleteAll) {
        this.files = root.resolve("infra/keycloak/themes/waymark/login/resources");
        this.messages = messages;
        this.deleteAll = deleteAll;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox's page cannot be opened on port " + port, e);
        }
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            if (!host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?")) { // a page elsewhere whose name leads here
                send(exchange, 403, "text/plain", "Only for this machine.".getBytes(StandardCharsets.UTF_8));
            } else if (exchange.getRequestMethod().equals("POST")) {
                deleteIfAskedHere(exchange);
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", page().getBytes(StandardCharsets.UTF_8));
            } else if (FILES.containsKey(path)) {
                send(exchange, 200, FILES.get(path), Files.readAllBytes(files.resolve(path.substring(1))));
            } else {
                send(exchange, 404, "text/plain", "There is no such page.".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void deleteIfAskedHere(HttpExchange exchange) throws IOException {
        if (!"same-origin".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"))) {
            send(exchange, 403, "text/plain", "Only from this page.".getBytes(StandardCharsets.UTF_8));
            return;
        }
        deleteAll.run();
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type.startsWith("text/") ? type + "; charset=utf-8" : type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private String page() {
        List<Message> all = messages.get();
        return HTML.formatted(
                all.isEmpty()
                        ? "<p>No message has come in yet.</p>"
                        : all.stream().map(MailboxPage::article).collect(Collectors.joining("\n")));
    }

    private static String article(Message message) {
        return "<article class=\"kept\"><h2>%s</h2><p class=\"small soft\">To %s, %s</p><p>%s</p></article>"
                .formatted(
                        escaped(message.subject()),
                        escaped(message.to()),
                        TIME.format(message.at()),
                        linked(escaped(message.text())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The text of {@link #escaped}. */
    static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** With links to follow; of a long one, only its beginning is shown. */
    private static String linked(String escaped) {
        return LINK.matcher(escaped).replaceAll("<a href=\"$0\">$1</a>").replaceAll("\\R", "<br>");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
