package waymark.content.links;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;

/** The way out. Tests lead it to a server of their own; nothing else differs. */
interface Dialer {
    /** Every address of a name. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** A connection to exactly this address. */
    Socket connect(InetAddress address, int port, int timeoutMillis) throws IOException;

    /** The same connection, encrypted, once the other side has proved to be that host. */
    Socket encrypt(Socket plain, String host, int port) throws IOException;
}
