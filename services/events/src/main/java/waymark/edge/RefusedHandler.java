package waymark.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A refusal becomes a {@link Problem} with its status, slug and sentence. */
@Singleton
class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, Refused refused) {
        return ProblemProcessor.of(refused.kind().status(), refused.slug(), refused.getMessage(), request.getPath());
    }
}
