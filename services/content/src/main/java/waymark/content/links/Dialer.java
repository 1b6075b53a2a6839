package waymark.content.links;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The way out to the internet. Tests lead it to a server of their own; nothing else differs. */
@Singleton
class Dialer {

    /** Every address of a name. */
    List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    /** A connection to exactly this address. */
    Socket connect(InetAddress address, int port, int timeoutMillis) throws IOException {
        // No proxy: it would resolve the name again, and go where it likes.
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(new InetSocketAddress(address, port), timeoutMillis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The same connection, encrypted, once the other side has proved to be that host. */
    Socket encrypt(Socket plain, String host, int port) throws IOException {
        return encrypt((SSLSocketFactory) SSLSocketFactory.getDefault(), plain, host, port);
    }

    static Socket encrypt(SSLSocketFactory tls, Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
