package waymark.profile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another while it is open, and refuses everybody while it is not. */
final class Door implements AutoCloseable {
    private final int to;
    private final int port;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private ServerSocket open;

    /** A door that is closed at first. */
    Door(int to) {
        this.to = to;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    void open() {
        try {
            var listening = new ServerSocket(port, 50, InetAddress.getByName("localhost"));
            open = listening;
            Thread.startVirtualThread(() -> lead(listening));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (open != null) {
                open.close();
            }
            for (Socket socket : through) { // kept-alive connections too, or the next call slips in
                socket.close();
            }
            through.clear();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lead(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket from = listening.accept();
                Socket there = new Socket("localhost", to);
                through.add(from);
                through.add(there);
                Thread.startVirtualThread(() -> copy(from, there));
                Thread.startVirtualThread(() -> copy(there, from));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
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
