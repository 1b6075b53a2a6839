package waymark.gateway.upstream.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRegistryTest {
    private final ServiceRegistry upstreams = new ServiceRegistry(new ServiceRegistry.Addresses(Map.of(), Map.of()));

    static Stream<Exception> nobodyAnswered() {
        return Stream.of(
                new ConnectException("refused"),
                new HttpTimeoutException("late"),
                ReadTimeoutException.TIMEOUT_EXCEPTION,
                new HttpClientException("Connect Error", new ConnectException("refused")),
                new ServiceRegistry.BadGatewayException(502));
    }

    static Stream<Exception> someoneWentAway() {
        return Stream.of(
                new IOException("Connection reset"),
                new HttpClientException("closed by the caller"),
                new IllegalArgumentException("a header that cannot be sent"));
    }

    @ParameterizedTest
    @MethodSource("nobodyAnswered")
    void a_service_that_nobody_reaches_is_not_asked_for_a_while(Exception failure) {
        CircuitBreaker breaker = upstreams.pages("content");
        fail(breaker, failure);
        assertThat(breaker.tryAcquirePermission()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("someoneWentAway")
    void what_a_caller_broke_off_says_nothing_about_the_service(Exception failure) {
        CircuitBreaker breaker = upstreams.api("content");
        fail(breaker, failure);
        assertThat(breaker.tryAcquirePermission()).isTrue();
    }

    @Test
    void pages_and_calls_of_the_api_are_judged_apart_and_so_is_each_service() {
        fail(upstreams.api("content"), new ConnectException("refused"));
        assertThat(upstreams.api("content").tryAcquirePermission()).isFalse();
        assertThat(upstreams.pages("content").tryAcquirePermission()).isTrue();
        assertThat(upstreams.api("quiz").tryAcquirePermission()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "502, text/html, true",
        "503, , true",
        "504, application/json, true",
        "503, application/problem+json, false",
        "500, text/html, false",
        "404, , false"
    })
    void an_answer_of_something_in_between_is_told_from_the_services_own(int status, String type, boolean nowhere) {
        assertThat(ServiceRegistry.isIntermediaryError(status, type)).isEqualTo(nowhere);
    }

    private static void fail(CircuitBreaker breaker, Exception failure) {
        for (int i = 0; i < 10 && breaker.tryAcquirePermission(); i++) {
            breaker.onError(1, TimeUnit.MILLISECONDS, failure);
        }
    }
}
