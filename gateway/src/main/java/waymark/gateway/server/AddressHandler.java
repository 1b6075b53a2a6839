package waymark.gateway.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/** Gives every request an address that can be read, before anything looks at it. */
public final class AddressHandler extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            request.setUri(RepairedAddress.address(request.uri()));
        }
        context.fireChannelRead(message);
    }
}
