package waymark.gateway.upstream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Ports;
import waymark.gateway.Portal;
import waymark.gateway.api.FickleService;

/** Reading from a service without waiting. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceHttpClientTest implements Portal {
    private final FickleService fickle = FickleService.start();

    @Inject
    ServiceHttpClient client;

    @Inject
    EventLoopGroup loops;

    @Test
    void an_answer_arrives_where_it_was_asked_for() {
        EventLoop loop = loops.next();
        CompletableFuture<Boolean> there = new CompletableFuture<>();
        UPSTREAM.answer("GET /me/overview", 200, "{}");
        loop.execute(() -> read(URI.create(UPSTREAM.address()))
                .whenComplete((reply, failure) -> there.complete(loop.inEventLoop())));
        assertThat(there.join()).isTrue();
    }

    @Test
    void what_a_service_did_not_answer_on_a_kept_connection_is_asked_again() {
        for (int i = 0; i < 6; i++) {
            assertThat(read(URI.create(fickle.address()))
                            .toCompletableFuture()
                            .join()
                            .code())
                    .isEqualTo(200);
        }
    }

    @Test
    void half_an_answer_and_none_are_failures() {
        FickleService broken = FickleService.start();
        broken.answers(false);
        assertThatThrownBy(() ->
                        read(URI.create(broken.address())).toCompletableFuture().join())
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(URI.create("http://localhost:" + Ports.free()))
                        .toCompletableFuture()
                        .join())
                .hasCauseInstanceOf(ConnectException.class);
    }

    private CompletionStage<HttpResponse<?>> read(URI service) {
        return client.begin(HttpRequest.GET(service + "/me/overview").bearerAuth("token"), Duration.ofSeconds(5));
    }
}
