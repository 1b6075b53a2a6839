package waymark.local;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the quiz over the public interface.
 *
 * @param api as whom
 */
record Quiz(Api api) {
    private static final Pattern ITEM = Pattern.compile("\"id\":\"(q[0-9]{2})\"");

    /** As a visitor. */
    Quiz() {
        this(Api.VISITOR);
    }

    /** Begins a sitting; the key makes a retry harmless. */
    String begin(String key) throws IOException, InterruptedException {
        return api.json("POST", "/api/sittings", "{\"instrument\":\"interests-1\"}", "Idempotency-Key", key)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    /** Answers everything, differently for each number, and completes. */
    void complete(String sitting, int taste) throws IOException, InterruptedException {
        answer(sitting, taste);
        api.json("POST", "/api/sittings/" + sitting + "/complete", "{}");
    }

    /** Answers everything. */
    void answer(String sitting, int taste) throws IOException, InterruptedException {
        HttpResponse<String> response = api.call("PUT", "/api/sittings/" + sitting + "/answers", answers(taste));
        if (response.statusCode() != 200 && response.statusCode() != 409) { // 409: an earlier try completed it
            throw new IOException("The answers: " + response.statusCode() + " " + response.body());
        }
    }

    /** A whole sitting; its id. */
    String take(int taste) throws IOException, InterruptedException {
        String sitting = begin(UUID.randomUUID().toString());
        complete(sitting, taste);
        return sitting;
    }

    private String answers(int taste) throws IOException, InterruptedException {
        String instrument =
                api.json("GET", "/api/instruments/interests-1", null).toString();
        return ITEM.matcher(instrument)
                .results()
                .map(m -> "\"" + m.group(1) + "\":" + (1 + (m.group(1).hashCode() + taste) % 5))
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
    }
}
