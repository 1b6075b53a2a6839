package waymark.content.links;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Visits one address. The name is resolved once for each visit, every address it has must be public, and the connection
 * goes to an address that was looked at, so a name that changes its address meanwhile leads nowhere else. Each redirect
 * passes the same rules.
 */
@Singleton
class LinkClient {
    private static final int MAX_REDIRECTS = 5;
    private static final String AGENT =
            "Waymark-link-check/0.1 (open career portal; looks weekly whether links of its guides work)";

    private final Dialer network;
    private final Duration patience;

    @Inject
    LinkClient(Dialer network) {
        this(network, Duration.ofSeconds(10));
    }

    LinkClient(Dialer network, Duration patience) {
        this.network = network;
        this.patience = patience;
    }

    /** What the address shows; never throws for what the outside does. */
    LinkCheckResult check(String address) {
        try {
            return follow(address);
        } catch (UnknownHostException e) {
            return LinkCheckResult.unreachable("There is no host of this name.");
        } catch (SocketTimeoutException e) {
            return LinkCheckResult.unreachable("There was no answer in time.");
        } catch (SSLException e) {
            return LinkCheckResult.unreachable(
                    "The connection cannot be trusted: its certificate or encryption is not valid.");
        } catch (IOException e) {
            return LinkCheckResult.unreachable("The host takes no connection or does not speak HTTP.");
        }
    }

    private LinkCheckResult follow(String address) throws IOException {
        String at = address;
        boolean forGood = true;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Optional<String> objection = LinkTarget.objection(at);
            if (objection.isPresent()) {
                return LinkCheckResult.refused(
                        redirects == 0 ? objection.get() : "It redirects elsewhere. " + objection.get());
            }
            LinkTarget to = LinkTarget.of(at);
            List<InetAddress> addresses = network.resolve(to.host());
            if (addresses.isEmpty() || !addresses.stream().allMatch(PublicAddress::is)) {
                return LinkCheckResult.refused("The name leads to an address that is not public.");
            }
            ResponseHead reply = ask(to, addresses);
            if (!reply.redirects()) {
                return LinkCheckResult.answered(reply.status(), moved(address, at, forGood));
            }
            forGood &= reply.forGood();
            at = LinkTarget.next(at, reply.location());
        }
        return LinkCheckResult.broken(0, "It redirects more than " + MAX_REDIRECTS + " times. Check the address.");
    }

    private static @Nullable String moved(String from, String to, boolean forGood) {
        return forGood && !from.equals(to) ? to : null;
    }

    /** HEAD first, for it costs the site least; GET if that is not answered well, for many sites do not know HEAD. */
    private ResponseHead ask(LinkTarget to, List<InetAddress> addresses) throws IOException {
        ResponseHead reply = ask("HEAD", to, addresses);
        return reply.status() < 400 ? reply : ask("GET", to, addresses);
    }

    private ResponseHead ask(String method, LinkTarget to, List<InetAddress> addresses) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = connect(to, addresses)) {
            // The time-out of a read begins anew with every byte; this one does not.
            CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                    () -> close(socket), CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            socket.setSoTimeout((int) patience.toMillis());
            try {
                Socket line = to.encrypted() ? network.encrypt(socket, to.host(), to.port()) : socket;
                line.getOutputStream().write(request(method, to).getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
                return ResponseHead.read(line.getInputStream());
            } catch (IOException e) {
                throw System.nanoTime() - start >= patience.toNanos() ? new SocketTimeoutException() : e;
            } finally {
                deadline.cancel(false);
            }
        }
    }

    /** To the first address that takes a connection. */
    private Socket connect(LinkTarget to, List<InetAddress> addresses) throws IOException {
        IOException last = null;
        int timeout = (int) patience.toMillis() / Math.min(2, addresses.size());
        for (InetAddress address : addresses.subList(0, Math.min(2, addresses.size()))) {
            try {
                return network.connect(address, to.port(), timeout);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static String request(String method, LinkTarget to) {
        return method + " " + to.path() + " HTTP/1.1\r\nHost: " + to.authority() + "\r\nUser-Agent: " + AGENT
                + "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The head of an HTTP answer; its body is never read.
     *
     * @param location the Location header, if there was one
     */
    private record ResponseHead(int status, @Nullable String location) {
        private static final int MAX = 8 * 1024;

        /** Reads no more than the head, and of that at most 8 KB. */
        static ResponseHead read(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            int status = 0;
            String location = null;
            for (int read = 0; read < MAX; read++) {
                int next = in.read();
                if (next != '\n' && next != -1) {
                    line.append((char) next);
                    continue;
                }
                String text = line.toString().strip();
                line.setLength(0);
                if (status == 0) {
                    status = status(text);
                } else if (text.isEmpty() || next == -1) {
                    break;
                } else if (location == null && text.regionMatches(true, 0, "Location:", 0, 9)) {
                    location = new String(
                            text.substring(9).strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                }
            }
            if (status == 0) {
                throw new IOException("no answer in HTTP");
            }
            return new ResponseHead(status, location);
        }

        private static int status(String line) throws IOException {
            if (!line.matches("HTTP/\\d(\\.\\d)? [1-9]\\d\\d( .*)?")) {
                throw new IOException("no answer in HTTP");
            }
            int from = line.indexOf(' ') + 1;
            return Integer.parseInt(line.substring(from, from + 3));
        }

        boolean redirects() {
            return location != null
                    && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
        }

        boolean forGood() {
            return status == 301 || status == 308;
        }
    }
}
