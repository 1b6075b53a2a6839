package waymark.gateway.server;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Where a response ends on its connection. */
public final class ResponseEnd {
    private ResponseEnd() {}

    /** Is this the last message of a response? That of an interim one (1xx) is not: the response is still to come. */
    public static boolean in(Object message) {
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        return message instanceof LastHttpContent && !interim;
    }
}
