package waymark.gateway.upstream.http;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;

/** What becomes of one request to a service. All is called on the event loop of the connection. */
public interface ServiceExchange {

    /** It is about to be sent on that connection. */
    void begins(ServiceConnection connection);

    /** The response's head. */
    void head(HttpResponse head);

    /** A piece of the response's body, to be released by whoever takes it; the last is a {@code LastHttpContent}. */
    void content(HttpContent content);

    /** That was all for the moment. */
    void pause();

    /** There will be no (whole) response. */
    void failed(Throwable cause);
}
