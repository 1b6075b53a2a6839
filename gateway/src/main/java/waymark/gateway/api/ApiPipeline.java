package waymark.gateway.api;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import waymark.gateway.NettyPipeline;

/** Gives every HTTP/1.1 connection an {@link ApiHandler}; over HTTP/2 calls go the ordinary way. */
@Singleton
class ApiPipeline implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    private final BeanProvider<ApiPassage> passage;

    ApiPipeline(BeanProvider<ApiPassage> passage) {
        this.passage = passage;
    }

    private record OnConnection(Channel channel, BeanProvider<ApiPassage> passage) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OnConnection(channel, passage);
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(CODEC) != null && pipeline.get(ApiHandler.class) == null) {
                // Whichever of the two customizers comes first: addresses are repaired before calls are looked at.
                String before = pipeline.get(NettyPipeline.LAST) == null ? CODEC : NettyPipeline.LAST;
                pipeline.addAfter(before, "waymark-api", new ApiHandler(passage.get()));
            }
        }
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new OnConnection(null, passage));
        return registry;
    }
}
