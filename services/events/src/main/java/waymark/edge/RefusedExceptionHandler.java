package waymark.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A refusal becomes a {@link Problem} with its status, slug and sentences. */
@Singleton
class RefusedExceptionHandler implements ExceptionHandler<RefusedException, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, RefusedException refused) {
        return ProblemProcessor.of(
                HttpResponse.status(HttpStatus.valueOf(refused.kind().status())),
                refused.slug(),
                refused.getMessage(),
                ProblemProcessor.address(request),
                refused.errors().isEmpty() ? null : refused.errors());
    }
}
