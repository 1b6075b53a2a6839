package waymark.gateway.pipeline;

import io.netty.channel.ChannelHandler;

/** Makes what passes calls of the API on straight from a connection. */
public interface ApiHandlerFactory {
    /** One more, for a connection of its own. */
    ChannelHandler handler();
}
