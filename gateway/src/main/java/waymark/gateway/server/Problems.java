package waymark.gateway.server;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import waymark.edge.Problem;
import waymark.edge.TraceContext;

/** Problems the gateway itself answers with; outside {@code /api} they become pages. */
public final class Problems {
    private Problems() {}

    /** A problem with that status, slug for programs, and sentence for people. */
    public static MutableHttpResponse<?> of(HttpRequest<?> request, int status, String slug, String detail) {
        HttpStatus reason = HttpStatus.valueOf(status);
        return HttpResponse.status(reason)
                .body(new Problem(
                        "urn:waymark:problem:" + slug,
                        reason.getReason(),
                        status,
                        detail,
                        request.getPath(),
                        TraceContext.currentId(),
                        null))
                .contentType(MediaType.of(Problem.MEDIA_TYPE));
    }
}
