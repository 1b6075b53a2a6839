package waymark.gateway.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A service that promises to keep its connections and does not: it answers the first request and closes at the second
 * without a word. Or it breaks off in the middle of its answers.
 */
public final class FickleService {
    private final ServerSocket server;
    private volatile boolean whole = true;

    private FickleService(ServerSocket server) {
        this.server = server;
        Thread.startVirtualThread(this::accept);
    }

    /** Starts one. */
    public static FickleService start() {
        try {
            return new FickleService(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address. */
    public String address() {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** Whole answers, or broken ones. */
    public void answers(boolean whole) {
        this.whole = whole;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            request(in);
            String body = whole ? "Content-Length: 2\r\n\r\n{}" : "Content-Length: 1000\r\n\r\n{";
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            if (whole) {
                request(in);
            }
        } catch (IOException e) {
            // The other side went first.
        }
    }

    private static void request(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
    }
}
