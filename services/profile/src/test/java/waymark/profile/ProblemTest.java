package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** Whatever goes wrong is answered as a problem with a sentence. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /nothing                  | application/json | ''                        | 404
                    GET    | /me/careers/nothing       | application/json | ''                        | 404
                    DELETE | /me/consents/nothing      | application/json | ''                        | 404
                    PATCH  | /me                       | application/json | '{}'                      | 405
                    PUT    | /me/plan                  | text/plain       | 'hello'                   | 415
                    PUT    | /me/plan                  | application/json | '{"revision":'            | 422
                    PUT    | /me/plan                  | application/json | '"hello"'                 | 422
                    PUT    | /me/plan                  | application/json | '{"revision":"first"}'    | 422
                    PUT    | /me/plan                  | application/json | '{"revision":0,"items":[{"head":"a","due":"soon","done":false}]}' | 422
                    PUT    | /me/plan                  | application/json | '{"revision":0,"items":[{"head":"a","due":"+999999999-12-31","done":false}]}' | 422
                    GET    | /me/careers?page=-1       | application/json | ''                        | 422
                    GET    | /me/careers?size=101      | application/json | ''                        | 422
                    GET    | /me/careers?page=abc      | application/json | ''                        | 422
                    POST   | /cohorts/join             | application/json | ''                        | 422
                    GET    | /me/assessments/compare   | application/json | ''                        | 422
                    GET    | /cohorts/invitation       | application/json | ''                        | 422
                    POST   | /cohorts                  | application/json | '{"name":"x"}'            | 403
                    """)
    void it_is_a_problem_with_a_sentence(String method, String path, String type, String body, int status) {
        var answer =
                http.send(method, path, Tokens.student("somebody"), body.isEmpty() ? null : body, "Content-Type", type);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).containsEntry("status", status).containsKeys("type", "title", "instance", "traceId");
        assertThat(answer.detail())
                .matches("[A-Z].*")
                .doesNotContain("Failed to convert", "For input string", "waymark.");
    }

    @Test
    void it_names_the_address_as_the_caller_knows_it() {
        String[] byTheGateway = {"X-Forwarded-Prefix", "/api"};
        String student = Tokens.student("somebody");

        assertThat(http.send("GET", "/nothing", student, null, byTheGateway).body())
                .containsEntry("instance", "/api/nothing");
        assertThat(http.send("PUT", "/me/plan", student, "[]", byTheGateway).body())
                .containsEntry("instance", "/api/me/plan");
        assertThat(http.get("/nothing", student).body()).containsEntry("instance", "/nothing");
    }

    @Test
    void the_document_of_the_api_names_what_can_go_wrong_with_a_call() {
        assertThat(http.get("/openapi.json", null).object("paths"))
                .extractingByKey("/me/plan", map(String.class, Object.class))
                .extractingByKey("put", map(String.class, Object.class))
                .extractingByKey("responses", map(String.class, Object.class))
                .containsKeys("401", "403", "409", "413", "415", "422", "503");
    }
}
