package waymark.edge.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.edge.MultiLine;
import waymark.edge.RefusedException;

/** What a body may say, and what is said to those whose body does not. */
class StrictInputTest {
    record Step(String head, @MultiLine @Nullable String note, boolean done, @Nullable LocalDate due) {}

    record Body(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable Long revision,
            @Nullable Double share,
            @Nullable Boolean full,
            @Nullable Instant at,
            @Nullable List<Step> steps,
            @Nullable Map<String, @Nullable Integer> answers,
            @Nullable Map<String, Double> scores) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"answers":{"q01":true}}          | The field answers.q01 must be a whole number such as 3, but it is true.
                    {"answers":{"q01":"3"}}           | The field answers.q01 must be a whole number such as 3, but it is the text "3".
                    {"answers":{"q01":3.5}}           | The field answers.q01 must be a whole number such as 3, but it is the number 3.5.
                    {"count":2147483648}              | The field count must be a whole number from -2147483648 to 2147483647.
                    {"count":1e400}                   | The field count must be a whole number such as 3, but it is the number Infinity.
                    {"share":"2.5"}                   | The field share must be a number such as 2.5, but it is the text "2.5".
                    {"share":1e400}                   | The field share must be a number such as 2.5, but it is the number Infinity.
                    {"scores":{"R":null}}             | The field scores.R must be a number such as 2.5, but it is null.
                    {"full":"true"}                   | The field full must be true or false, but it is the text "true".
                    {"full":1}                        | The field full must be true or false, but it is the number 1.
                    {"name":7}                        | The field name must be text such as "abc", but it is the number 7.
                    {"name":["a"]}                    | The field name must be text such as "abc", but it is a list.
                    {"at":"soon"}                     | The field at must be a time such as "2026-11-28T09:30:00Z", but it is the text "soon".
                    {"at":1764322200}                 | The field at must be a time such as "2026-11-28T09:30:00Z", but it is the number 1764322200.
                    {"steps":{}}                      | The field steps must be a list in square brackets, but it is an object.
                    {"steps":[null]}                  | The field steps[0] must be an object in curly brackets, but it is null.
                    {"steps":[{}]}                    | The field steps[0].head is missing. Send text such as "abc".
                    {"steps":[{"head":null}]}         | The field steps[0].head must be text such as "abc", but it is null.
                    {"steps":[{"head":"a","done":null}]} | The field steps[0].done must be true or false, but it is null.
                    {"steps":[{"head":"a","due":"2026-02-30"}]} | The field steps[0].due must be a date such as "2026-11-28", but it is the text "2026-02-30".
                    {"nmae":"x"}                      | The field nmae is not known here. Leave it out, or use one of: name, count, revision, share, full, at, steps, answers, scores.
                    []                                | The body must be an object in curly brackets, but it is a list.
                    "hello"                           | The body must be an object in curly brackets, but it is the text "hello".
                    {"name":"a","name":"b"}           | "name" stands twice in one object, before line 1, column 23. Send it once.
                    {} {}                             | There is something behind the end of the JSON at line 1, column 5. Send one value only.
                    {"name"                           | The body is not valid JSON in UTF-8: it cannot be read on from line 1, column 8. Look there for a missing quotation mark, comma or bracket.
                    """,
            quoteCharacter = '`')
    void a_body_of_another_kind_is_refused_with_what_is_wrong_and_how_to_mend_it(String body, String sentence) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(RefusedException.class)
                .hasMessage(sentence);
    }

    @Test
    void each_fault_has_its_sentence() {
        assertThatThrownBy(() -> read("{\"count\":\"a\",\"full\":0,\"x\":1}"))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(refused.errors()).hasSize(3));
    }

    @Test
    void what_is_right_passes_as_it_is() {
        JsonNode read = read(
                """
                {"name":null,"count":3.0,"revision":9007199254740993,"share":1,"at":"2026-11-28T10:30:00+01:00",
                 "answers":{"q01":5,"q02":null},"steps":[{"head":" a\\tb ","note":"x\\r\\ny","due":"2026-11-28"}]}""");

        assertThat(read.get("name")).isNull();
        assertThat(read.get("count").getIntValue()).isEqualTo(3);
        assertThat(read.get("revision").getLongValue()).isEqualTo(9007199254740993L);
        assertThat(read.get("at").getStringValue()).isEqualTo("2026-11-28T09:30:00Z");
        assertThat(read.get("answers").get("q02").isNull()).isTrue();
        assertThat(read.get("steps").get(0).get("head").getStringValue()).isEqualTo("a b");
        assertThat(read.get("steps").get(0).get("note").getStringValue()).isEqualTo("x\ny");
    }

    @Test
    void a_body_without_end_is_refused() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> read("{\"count\":" + "9".repeat(100_000) + "}"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> StrictJson.read(new byte[] {'"', (byte) 0xC3, '"'}))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> StrictJson.read(new byte[0])).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"abc", "1.5", "99999999999", "0x10", "1e2", "+1", "' 1 2'"})
    void a_parameter_of_another_kind_is_refused_by_name(String value) {
        assertThatThrownBy(() -> StrictInput.parameter(InputTypeReader.single(int.class, false), "page", value))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("The field page must be a whole number");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "007,7", "-3,-3", "' 12 ',12"})
    void a_whole_number_may_stand_in_a_query(String value, int number) {
        assertThat(StrictInput.parameter(InputTypeReader.single(int.class, false), "page", value)
                        .getIntValue())
                .isEqualTo(number);
    }

    private static JsonNode read(String body) {
        return StrictInput.body(InputTypeReader.of(Body.class), StrictJson.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
