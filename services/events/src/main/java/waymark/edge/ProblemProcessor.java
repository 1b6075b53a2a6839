package waymark.edge;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns every error the framework finds (bad JSON, missing parameter, unknown path, 401, 403 …) into a {@link Problem}. */
@Singleton
@Primary
class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    static final String OURS = "Something went wrong on our side; trying again may help.";

    private static final Pattern MISSING = Pattern.compile("Required (\\w+) \\[([^]]+)] not specified");
    private static final Pattern UNREADABLE =
            Pattern.compile("Failed to convert argument .*? due to: (.*)", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile(" of type \\[class [^]]*]");

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        List<String> errors = context.getErrors().stream()
                .map(e -> sentence(
                        e.getMessage().lines().findFirst().orElse(""),
                        e.getPath().orElse(null)))
                .toList();
        String detail =
                switch (status) {
                    case UNAUTHORIZED -> "Sign in, or send a valid access token, and try again.";
                    case FORBIDDEN -> "This account may not do that.";
                    case NOT_FOUND -> "There is nothing at this address.";
                    case INTERNAL_SERVER_ERROR -> OURS;
                    default -> errors.isEmpty() ? status.getReason() : errors.getFirst();
                };
        return of(
                response,
                status.getReason().toLowerCase().replace(' ', '-'),
                detail,
                context.getRequest().getPath(),
                errors.size() > 1 ? errors : null);
    }

    /** What the framework says, without the names of our code. */
    private static String sentence(String message, @Nullable String path) {
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return missing.group(1).equals("Body")
                    ? "The request has no body."
                    : "The request lacks \"" + missing.group(2) + "\".";
        }
        Matcher unreadable = UNREADABLE.matcher(message);
        if (unreadable.matches()) {
            return "The request cannot be read: "
                    + CLASS.matcher(unreadable.group(1)).replaceAll("").strip();
        }
        return path == null ? message : path + ": " + message;
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
