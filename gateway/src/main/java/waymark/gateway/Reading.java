package waymark.gateway;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import waymark.edge.Problem;

/** Reads a service's response. */
record Reading(JsonMapper json) {

    <T> Answer<T> answer(String service, HttpResponse<byte[]> response, Argument<T> type) throws IOException {
        int status = response.statusCode();
        if (status == 502 || status == 503 || status == 504) {
            return new Answer.Down<>(service);
        }
        if (status >= 300) {
            return problem(response);
        }
        boolean empty = response.body().length == 0 || type.getType() == Void.class;
        return new Answer.Ok<>(empty ? null : json.readValue(response.body(), type));
    }

    Answer<Blob> blob(String service, HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() != 200) {
            return answer(service, response, Argument.of(Blob.class));
        }
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        return new Answer.Ok<>(new Blob(response.body(), type));
    }

    private <T> Answer<T> problem(HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        String location = response.headers().firstValue("Location").orElse(null);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith(Problem.MEDIA_TYPE)) {
            return new Answer.Problem<>(status, "", ErrorTitles.of(status) + ".", List.of(), location);
        }
        Problem problem = json.readValue(response.body(), Problem.class);
        List<String> errors = problem.errors() == null ? List.of() : problem.errors();
        return new Answer.Problem<>(status, problem.type().replaceFirst(".*:", ""), problem.detail(), errors, location);
    }
}
