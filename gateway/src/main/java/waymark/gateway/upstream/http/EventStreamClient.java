package waymark.gateway.upstream.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.sse.SseClient;
import io.micronaut.http.sse.Event;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Flux;
import waymark.edge.TraceContext;

/** Reads what services tell by server-sent events, as long as they do. */
@Singleton
public class EventStreamClient {
    private final SseClient http;
    private final ServiceRegistry services;

    EventStreamClient(
            @Client(configuration = ServiceHttpConfiguration.class) SseClient http, ServiceRegistry services) {
        this.http = http;
        this.services = services;
    }

    /**
     * The events of a service. They end with the connection, whatever ended it: who wants more asks again.
     *
     * @param token of whose data they tell
     * @param last id of the last event that was read, if there was one
     * @param query values by name; empty ones are left out
     */
    public Flux<Event<String>> events(
            String service, String path, String token, @Nullable String last, Map<String, String> query) {
        UriBuilder address = UriBuilder.of(URI.create(services.service(service) + path));
        query.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, value);
            }
        });
        MutableHttpRequest<?> request = HttpRequest.GET(address.build())
                .accept(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header(TraceContext.HEADER, TraceContext.current())
                .bearerAuth(token);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        return Flux.from(http.eventStream(request, String.class)).onErrorComplete();
    }
}
