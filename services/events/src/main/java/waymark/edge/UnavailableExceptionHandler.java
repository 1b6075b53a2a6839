package waymark.edge;

import com.mongodb.MongoException;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is away for now becomes 503 and says when to try again, so that callers wait instead of taking it for an answer;
 * what failed for good becomes 500.
 */
@Factory
class UnavailableExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UnavailableExceptionHandler.class);
    private static final String SOON = "5";

    @Bean
    @Singleton
    ExceptionHandler<UnavailableException, HttpResponse<Problem>> ours() {
        return UnavailableExceptionHandler::answer;
    }

    @Bean
    @Singleton
    ExceptionHandler<MongoException, HttpResponse<Problem>> database() {
        return UnavailableExceptionHandler::answer;
    }

    @Bean
    @Singleton
    ExceptionHandler<UndoneException, HttpResponse<Problem>> undone() {
        return (request, failure) -> {
            LOG.error("{} was undone: {}", route(request), failure.why());
            return failed(request, failure.getMessage());
        };
    }

    /** Without what stands in its places, which may be a person's id: logs outlive an erasure. */
    private static String route(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElse("A request");
    }

    private static HttpResponse<Problem> answer(HttpRequest<?> request, RuntimeException failure) {
        if (!UnavailableException.is(failure)) {
            LOG.error("The database refused what {} needs", route(request), failure);
            return failed(request, ProblemProcessor.OURS);
        }
        LOG.warn("{} has to wait: {}", route(request), failure.toString());
        return ProblemProcessor.of(
                        HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE),
                        "service-unavailable",
                        "This part of Waymark is away for a moment; try again in a few seconds.",
                        ProblemProcessor.address(request),
                        null)
                .header("Retry-After", SOON);
    }

    private static HttpResponse<Problem> failed(HttpRequest<?> request, String detail) {
        return ProblemProcessor.of(
                HttpResponse.serverError(), "internal-server-error", detail, ProblemProcessor.address(request), null);
    }
}
