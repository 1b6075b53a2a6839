package waymark.edge;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Turns every error the framework finds (bad JSON, missing parameter, unknown path, 401, 403 …) into a {@link Problem}. */
@Singleton
@Primary
class ProblemProcessor implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        List<String> errors = context.getErrors().stream()
                .map(e -> e.getPath().map(p -> p + ": ").orElse("") + e.getMessage())
                .toList();
        String detail =
                switch (status) {
                    case UNAUTHORIZED -> "Sign in, or send a valid access token, and try again.";
                    case FORBIDDEN -> "This account may not do that.";
                    case NOT_FOUND -> "There is nothing at this address.";
                    case INTERNAL_SERVER_ERROR -> "Something went wrong on our side; trying again may help.";
                    default -> errors.isEmpty() ? status.getReason() : errors.getFirst();
                };
        return of(
                response,
                status.getReason().toLowerCase().replace(' ', '-'),
                detail,
                context.getRequest().getPath(),
                errors.size() > 1 ? errors : null);
    }

    static MutableHttpResponse<Problem> of(
            MutableHttpResponse<?> response, String slug, String detail, String path, List<String> errors) {
        return response.body(new Problem(
                        "urn:waymark:problem:" + slug,
                        response.status().getReason(),
                        response.code(),
                        detail,
                        path,
                        Trace.currentId(),
                        errors))
                .contentType(MediaType.of(Problem.MEDIA_TYPE));
    }
}
