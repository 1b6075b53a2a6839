package waymark.content.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/**
 * A real server on this machine that plays the internet: every connection ends there, whatever address it was meant
 * for.
 */
final class FakeInternet extends Dialer implements AutoCloseable {
    private final ServerSocket server;
    private final Map<String, Deque<List<InetAddress>>> names = new ConcurrentHashMap<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final SSLSocketFactory tls;

    /** Addresses connections were meant for, and the requests in them. */
    final List<String> dialled = new CopyOnWriteArrayList<>();

    final List<String> asked = new CopyOnWriteArrayList<>();

    FakeInternet() {
        this(null, null);
    }

    FakeInternet(ServerSocket server, SSLSocketFactory tls) {
        try {
            this.server = server != null ? server : new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.tls = tls;
        Thread.startVirtualThread(this::serve);
    }

    /** The name has these addresses; said again, those are what it has when it is asked the next time. */
    FakeInternet name(String host, String... addresses) {
        List<InetAddress> all = new ArrayList<>();
        for (String address : addresses) {
            try {
                all.add(InetAddress.getByName(address));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }
        names.computeIfAbsent(host, h -> new ArrayDeque<>()).add(all);
        return this;
    }

    /** A request line's answer, as {@code "GET example.org/a"}. */
    FakeInternet page(String request, String answer) {
        pages.put(request, answer);
        return this;
    }

    @Override
    List<InetAddress> resolve(String host) throws UnknownHostException {
        Deque<List<InetAddress>> known = names.get(host);
        if (known == null) {
            throw new UnknownHostException(host);
        }
        return known.size() > 1 ? known.poll() : known.peek();
    }

    @Override
    Socket connect(InetAddress address, int port, int timeoutMillis) throws IOException {
        dialled.add(address.getHostAddress() + ":" + port);
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), timeoutMillis);
        return socket;
    }

    @Override
    Socket encrypt(Socket plain, String host, int port) throws IOException {
        return Dialer.encrypt(tls, plain, host, port);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                head.append((char) next);
            }
            asked.add(head.toString());
            String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
            String host = head.toString().replaceAll("(?s).*\r\nHost: ([^\r]*)\r\n.*", "$1");
            String answer = pages.getOrDefault(
                    line[0] + " " + host + line[1],
                    pages.getOrDefault("* " + host + line[1], "HTTP/1.1 404 Not Found\r\n\r\n"));
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            if (!answer.contains("\r\n\r\n")) {
                in.read(); // leaves the caller waiting until it gives up
            }
        } catch (IOException e) {
            // The caller went away, as some tests want it to.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
