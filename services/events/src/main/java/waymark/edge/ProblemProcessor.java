package waymark.edge;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Turns every error the framework finds (bad JSON, missing parameter, unknown path, 401, 403 …) into a {@link Problem}.
 */
@Singleton
@Primary
class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    /** By this the gateway says under which path a service is known to the caller. */
    static final String PREFIX = "X-Forwarded-Prefix";

    static final String OURS = "Something went wrong on our side; trying again may help.";

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Throwable cause = context.getRootCause().orElse(null);
        MutableHttpResponse<?> answer = response.status(status(response.status(), cause));
        return of(
                answer,
                answer.status().getReason().toLowerCase(Locale.ROOT).replace(' ', '-'),
                sentence(answer, cause),
                address(context.getRequest()),
                null);
    }

    /**
     * An address with a variable of the wrong kind does not exist; whatever else the framework cannot read is invalid.
     */
    private static HttpStatus status(HttpStatus status, @Nullable Throwable cause) {
        return switch (cause) {
            case ConversionErrorException unreadable when !isNamed(unreadable.getArgument()) -> HttpStatus.NOT_FOUND;
            case ConversionErrorException unreadable -> HttpStatus.UNPROCESSABLE_ENTITY;
            case UnsatisfiedRouteException missing -> HttpStatus.UNPROCESSABLE_ENTITY;
            case null, default -> status;
        };
    }

    /** What the framework says itself is about our code, so nothing of it is passed on. */
    private static String sentence(MutableHttpResponse<?> answer, @Nullable Throwable cause) {
        if (cause instanceof UnsatisfiedRouteException missing) {
            return missing.getArgument().isAnnotationPresent(Body.class)
                    ? "The request has no body. Send one as JSON."
                    : "The parameter " + missing.getArgument().getName() + " is missing. Add it to the address as ?"
                            + missing.getArgument().getName() + "=…";
        }
        if (cause instanceof ConversionErrorException unreadable && isNamed(unreadable.getArgument())) {
            return unreadable.getArgument().getName() + " cannot be read. Leave it out or send it in another form.";
        }
        return switch (answer.status()) {
            case BAD_REQUEST -> "The request cannot be read. Check its address and its headers.";
            case UNAUTHORIZED -> "Sign in, or send a valid access token, and try again.";
            case FORBIDDEN -> "This account may not do that.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED ->
                "This address takes " + String.join(", ", answer.getHeaders().getAll(HttpHeaders.ALLOW)) + ".";
            case NOT_ACCEPTABLE -> "This address answers in another format. Send Accept: */* and try again.";
            case REQUEST_TIMEOUT -> "The request took too long to arrive. Send it again.";
            case REQUEST_ENTITY_TOO_LARGE -> "The request is too large. Send less at a time.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "The body is of another kind than this address takes. Send JSON with Content-Type: application/json.";
            default -> answer.code() < 500 ? answer.status().getReason() + "." : OURS;
        };
    }

    private static boolean isNamed(Argument<?> argument) {
        return argument.isAnnotationPresent(QueryValue.class)
                || argument.isAnnotationPresent(Header.class)
                || argument.isAnnotationPresent(Body.class);
    }

    /** The path asked for, as the caller knows it: the gateway says what it stands behind there. */
    static String address(HttpRequest<?> request) {
        String prefix = request.getHeaders().get(PREFIX);
        return prefix != null && prefix.matches("(/[A-Za-z0-9_-]{1,40}){1,4}")
                ? prefix + request.getPath()
                : request.getPath();
    }

    static MutableHttpResponse<Problem> of(
            MutableHttpResponse<?> response, String slug, String detail, String path, @Nullable List<String> errors) {
        return response.body(new Problem(
                        "urn:waymark:problem:" + slug,
                        response.status().getReason(),
                        response.code(),
                        detail,
                        path,
                        TraceContext.currentId(),
                        errors))
                .contentType(MediaType.of(Problem.MEDIA_TYPE));
    }
}
