package waymark.edge;

import com.mongodb.MongoException;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is away for now becomes 503 and says when to try again, so that callers wait instead of taking it for an answer.
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

    private static HttpResponse<Problem> answer(HttpRequest<?> request, RuntimeException failure) {
        if (!UnavailableException.is(failure)) {
            LOG.error("The database refused what {} needs", request.getPath(), failure);
            return ProblemProcessor.of(
                    HttpResponse.serverError(),
                    "internal-server-error",
                    ProblemProcessor.OURS,
                    ProblemProcessor.address(request),
                    null);
        }
        LOG.warn("{} has to wait: {}", request.getPath(), failure.toString());
        return ProblemProcessor.of(
                        HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE),
                        "service-unavailable",
                        "This part of Waymark is away for a moment; try again in a few seconds.",
                        ProblemProcessor.address(request),
                        null)
                .header("Retry-After", SOON);
    }
}
