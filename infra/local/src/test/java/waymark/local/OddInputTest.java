package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every call, sent what no client should send. The calls are those of the joined document, so a new one is here by
 * itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddInputTest {
    /** What our code would say instead of a person. */
    private static final Pattern JAVA = Pattern.compile(
            "java\\.|Exception|waymark\\.|\\[class |\\[[A-Z][A-Za-z]* \\w+]|\\b(START|END|VALUE)_[A-Z]+|For input string|"
                    + "Failed to convert|JsonNode|Argument|\\bdeserializ|\\$[A-Z]");

    private static final List<String> BODIES = List.of(
            "",
            "nonsense",
            "\"text\"",
            "[]",
            "[1]",
            "null",
            "7",
            "true",
            "{",
            "{\"a\":",
            "{} {}",
            "{\"a\":1,\"a\":2}",
            "{\"unheard-of\":1}",
            "[".repeat(2000),
            "{\"a\":\"\u0000\"}",
            "\uFEFF{}x");

    /** What stands for odd values of a field, whatever it should be. */
    private static final List<String> VALUES = List.of(
            "null", "true", "\"3\"", "0.5", "-1", "[]", "[null]", "{}", "\"\"", "1e400", "99999999999999999999");

    private static final String HIDDEN = "\\u0000\\u202e\\u200b\\ud800\\ufeff";

    private final Map<String, String> ids = Map.of("slug", "no-such-career", "number", "abc", "id", "no-such-thing");
    private Calls calls;
    private Api admin;
    private Api counselor;

    @BeforeAll
    void signIn() throws IOException, InterruptedException {
        calls = Calls.read();
        admin = Api.of(Browsers.signedIn("admin", "/admin"));
        counselor = Api.of(Browsers.signedIn("counselor", "/counselor"));
    }

    @Test
    void a_body_that_is_none_is_refused_in_plain_words() {
        SoftAssertions softly = new SoftAssertions();
        every(call -> {
            if (call.takesJson()) {
                BODIES.forEach(body -> plain(softly, call, call.at(ids), body));
            }
        });
        softly.assertAll();
    }

    @Test
    void a_field_of_another_kind_is_refused_by_its_name() {
        SoftAssertions softly = new SoftAssertions();
        every(call -> {
            if (call.takesJson()) {
                JsonObject schema = calls.body(call);
                for (String field : names(schema)) {
                    for (String value : VALUES) {
                        HttpResponse<String> answer =
                                plain(softly, call, call.at(ids), "{\"" + field + "\":" + value + "}");
                        if (answer.statusCode() == 422 && !fits(schema, field, value)) {
                            softly.assertThat(answer.body())
                                    .as(call.name() + " " + field)
                                    .contains(field);
                        }
                    }
                }
            }
        });
        softly.assertAll();
    }

    @Test
    void a_parameter_of_another_kind_is_refused_by_its_name() {
        SoftAssertions softly = new SoftAssertions();
        every(call -> Stream.of("integer", "boolean", "number")
                .flatMap(call::queries)
                .forEach(name -> {
                    String odd = call.at(ids) + "?" + name + "=abc";
                    HttpResponse<String> answer = plain(softly, call, odd, null);
                    softly.assertThat(answer.statusCode())
                            .as(call.name() + " " + name)
                            .isEqualTo(422);
                    softly.assertThat(answer.body()).as(call.name()).contains(name + " must be ");
                }));
        softly.assertAll();
    }

    @Test
    void a_text_that_nobody_sees_never_comes_back() {
        SoftAssertions softly = new SoftAssertions();
        every(call -> {
            if (call.takesJson()) {
                for (String field : names(calls.body(call))) {
                    clean(softly, plain(softly, call, call.at(ids), "{\"" + field + "\":\"" + HIDDEN + "\"}"));
                    clean(softly, plain(softly, call, call.at(ids), "{\"" + field + HIDDEN + "\":1}"));
                }
            }
            call.queries("string").forEach(name -> {
                String hidden = URLEncoder.encode("\u0000\u202E\u200B\uFEFFx", StandardCharsets.UTF_8);
                clean(softly, plain(softly, call, call.at(ids) + "?" + name + "=" + hidden, null));
            });
        });
        softly.assertAll();
    }

    @Test
    void a_cohort_cannot_have_a_name_that_nobody_sees() throws IOException, InterruptedException {
        assertThat(counselor
                        .call("POST", "/api/cohorts", "{\"name\":\"\\u200b\\u202e \\ufeff\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(counselor.text(
                        "name", "POST", "/api/cohorts", "{\"name\":\"\\u202eZoe\\u0308\\u0000\\n B\\u200b \"}"))
                .isEqualTo("Zo\u00EB  B");
    }

    private void every(Consumer<Calls.Call> look) {
        calls.all().stream()
                .filter(call -> !call.name().equals("DELETE /api/me"))
                .forEach(look);
    }

    /**
     * The answer is none of ours going wrong, and if it is a refusal, one that a person understands and finds again.
     */
    private HttpResponse<String> plain(SoftAssertions softly, Calls.Call call, String address, String body) {
        HttpResponse<String> answer = sent(call, address, body);
        String what =
                call.name() + " with " + (body == null ? address : body.substring(0, Math.min(60, body.length())));
        softly.assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (answer.statusCode() >= 400 && answer.body().startsWith("{")) {
            JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
            List<String> sentences =
                    new ArrayList<>(List.of(problem.get("detail").getAsString()));
            if (problem.has("errors")) {
                problem.getAsJsonArray("errors").asList().stream()
                        .map(JsonElement::getAsString)
                        .forEach(sentences::add);
            }
            softly.assertThat(sentences).as(what).allSatisfy(sentence -> assertThat(sentence)
                    .doesNotContainPattern(JAVA)
                    .matches("(?s).{8,}[.?!…=]$"));
            softly.assertThat(problem.get("instance").getAsString())
                    .as(what)
                    .isEqualTo(address.replaceAll("\\?.*", ""));
        }
        return answer;
    }

    private HttpResponse<String> sent(Calls.Call call, String address, String body) {
        Api who = call.path().startsWith("/api/cohorts") ? counselor : admin;
        try {
            return who.call(call.method(), address, body);
        } catch (IOException e) {
            throw new IllegalStateException(call.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(call.name(), e);
        }
    }

    private static void clean(SoftAssertions softly, HttpResponse<String> answer) {
        softly.assertThat(answer.body())
                .doesNotContain("\u0000", "\u202E", "\u200B", "\uFEFF", "\\u0000", "\\u202e", "\\u200b", "\\ufeff");
    }

    private static List<String> names(JsonObject schema) {
        JsonObject properties = schema.getAsJsonObject("properties");
        return properties == null ? List.of() : List.copyOf(properties.keySet());
    }

    /** May the field have such a value, so that a refusal is about something else? */
    private boolean fits(JsonObject schema, String field, String value) {
        JsonObject place = schema.getAsJsonObject("properties").getAsJsonObject(field);
        JsonObject whole = calls.whole(place);
        String type = whole.has("type") ? whole.get("type").getAsString() : "object";
        return switch (value) {
            case "null" -> place.has("nullable");
            case "\"3\"", "\"\"" -> type.equals("string");
            case "true" -> type.equals("boolean");
            case "[]" -> type.equals("array");
            case "{}" -> type.equals("object");
            case "-1" -> type.equals("integer") || type.equals("number");
            case "0.5" -> type.equals("number");
            default -> false;
        };
    }
}
