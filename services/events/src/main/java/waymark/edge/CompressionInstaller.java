package waymark.edge;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;

/** Leaves streams of events as they are: a compressor keeps back what it could join with more. */
@Singleton
class CompressionInstaller implements BeanCreatedEventListener<HttpCompressionStrategy> {
    private record Whole(HttpCompressionStrategy others) implements HttpCompressionStrategy {
        @Override
        public boolean isEnabled() {
            return others.isEnabled();
        }

        @Override
        public boolean shouldCompress(HttpResponse response) {
            String type = response.headers().get("Content-Type", "");
            return !type.startsWith(MediaType.TEXT_EVENT_STREAM) && others.shouldCompress(response);
        }

        @Override
        public int getCompressionLevel() {
            return others.getCompressionLevel();
        }

        @Override
        public int getMaxZstdEncodeSize() {
            return others.getMaxZstdEncodeSize();
        }
    }

    @Override
    public HttpCompressionStrategy onCreated(BeanCreatedEvent<HttpCompressionStrategy> event) {
        return new Whole(event.getBean());
    }
}
