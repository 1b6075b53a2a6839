package waymark.gateway.upstream;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import waymark.edge.Problem;
import waymark.gateway.upstream.http.ServiceHttpClient;

/** Reads a service's response. */
record ResponseReader(JsonMapper json) {

    @SuppressWarnings("unchecked")
    <T> ServiceResult<T> answer(String service, HttpResponse<?> response, Argument<T> type) throws IOException {
        int status = response.code();
        if (status == 502 || status == 503 || status == 504) {
            return new ServiceResult.Unavailable<>(service);
        }
        if (status >= 300) {
            return problem(response);
        }
        if (type.getType() == FileContent.class) {
            String kind = response.getContentType().map(MediaType::toString).orElse("application/octet-stream");
            return new ServiceResult.Ok<>((T) new FileContent(ServiceHttpClient.body(response), kind));
        }
        boolean empty = ServiceHttpClient.body(response).length == 0 || type.getType() == Void.class;
        return new ServiceResult.Ok<>(empty ? null : json.readValue(ServiceHttpClient.body(response), type));
    }

    /**
     * The response to a question that said which answer is known already. One that cannot be read counts as none, and
     * so do an empty one and one that nothing has changed since nothing.
     *
     * @param known the tag that was sent, null for none
     */
    <T> ServiceResult<Tagged<T>> tagged(
            String service, HttpResponse<?> response, Argument<T> type, @Nullable String known) {
        boolean unchanged = response.code() == 304;
        if (unchanged ? known == null : response.code() < 300 && ServiceHttpClient.body(response).length == 0) {
            return new ServiceResult.Unavailable<>(service);
        }
        try {
            return unchanged
                    ? new ServiceResult.Ok<>(new Tagged<>(response.header(HttpHeaders.ETAG), null))
                    : answer(service, response, type)
                            .map(value -> new Tagged<>(response.header(HttpHeaders.ETAG), value));
        } catch (IOException e) {
            return new ServiceResult.Unavailable<>(service);
        }
    }

    private <T> ServiceResult<T> problem(HttpResponse<?> response) throws IOException {
        int status = response.code();
        String location = response.header(HttpHeaders.LOCATION);
        // Paths are the service's own; their last segment names what is there.
        String movedTo = location == null ? null : location.replaceFirst(".*/", "");
        String type = response.getContentType().map(MediaType::toString).orElse("");
        if (!type.startsWith(Problem.MEDIA_TYPE)) {
            return new ServiceResult.Problem<>(status, "", ErrorTitles.of(status) + ".", List.of(), movedTo);
        }
        Problem problem = json.readValue(ServiceHttpClient.body(response), Problem.class);
        // RFC 9457 asks for none of these; something between us and the service may leave them out.
        String slug = problem.type() == null ? "" : problem.type().replaceFirst(".*:", "");
        String detail = problem.detail() == null ? ErrorTitles.of(status) + "." : problem.detail();
        List<String> errors = problem.errors() == null ? List.of() : problem.errors();
        return new ServiceResult.Problem<>(status, slug, detail, errors, movedTo);
    }
}
