package waymark.profile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port that forwards to another while it is open, and closes every connection while it is not. The port stays bound
 * all the time, or somebody else could take it in between.
 */
final class TcpProxy implements AutoCloseable {
    private final int to;
    private final ServerSocket port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    /** A proxy that is closed at first. */
    TcpProxy(int to) {
        this.to = to;
        try {
            this.port = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.startVirtualThread(this::forward);
    }

    int port() {
        return port.getLocalPort();
    }

    void open() {
        open = true;
    }

    @Override
    public void close() {
        open = false;
        for (Socket socket : connections) { // kept-alive connections too, or the next call slips in
            disconnect(socket);
        }
        connections.clear();
    }

    private void forward() {
        while (!port.isClosed()) {
            try {
                Socket from = port.accept();
                if (open) {
                    Socket there = new Socket("localhost", to);
                    connections.add(from);
                    connections.add(there);
                    Thread.startVirtualThread(() -> copy(from, there));
                    Thread.startVirtualThread(() -> copy(there, from));
                } else {
                    disconnect(from);
                }
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void disconnect(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Either side may hang up.
        }
    }
}
