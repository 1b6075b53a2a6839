package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
    private static final byte[] ANSWER = "{\"fit\":78.4}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "{\"fit\":78.5}".getBytes(StandardCharsets.UTF_8);

    /** What an answer is worked out from. */
    private record State(String id, long revision) {}

    private static final State FIRST = new State("a", 1);

    private final EntityTags<State> tags = new EntityTags<>(10);

    @Test
    void whoever_holds_the_answer_is_told_so_from_its_state_alone() {
        String tag = tag(tags.answer(FIRST, null, ANSWER));
        assertThat(tags.unchanged(FIRST, tag)).hasValueSatisfying(known -> {
            assertThat(known.code()).isEqualTo(304);
            assertThat(known.body()).isNull();
            assertThat(tag(known)).isEqualTo(tag);
        });
        assertThat(tags.unchanged(FIRST, "W/\"other\", " + tag)).isPresent();
        assertThat(tags.unchanged(FIRST, "*")).isPresent();
    }

    @Test
    void of_another_state_nothing_is_known_before_it_was_answered() {
        String tag = tag(tags.answer(FIRST, null, ANSWER));
        assertThat(tags.unchanged(new State("a", 2), tag)).isEmpty();
        assertThat(tags.unchanged(new State("b", 1), tag)).isEmpty();
        assertThat(tags.unchanged(new State("b", 1), "*")).isEmpty();
    }

    @Test
    void a_state_that_leads_to_the_same_answer_sends_none_and_one_that_leads_to_another_sends_it() {
        String tag = tag(tags.answer(FIRST, null, ANSWER));
        assertThat(tags.answer(new State("a", 2), tag, ANSWER).code()).isEqualTo(304);
        HttpResponse<byte[]> changed = tags.answer(new State("a", 3), tag, OTHER);
        assertThat(changed.code()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(OTHER);
        assertThat(tag(changed)).isNotEqualTo(tag).matches("W/\"[A-Za-z0-9_-]{24}\"");
        assertThat(tags.unchanged(new State("a", 3), tag)).isEmpty();
    }

    @Test
    void an_answer_has_the_same_tag_wherever_it_is_worked_out() {
        assertThat(tag(new EntityTags<State>(1).answer(FIRST, null, ANSWER)))
                .isEqualTo(tag(tags.answer(new State("z", 9), null, ANSWER)));
    }

    private static String tag(HttpResponse<?> response) {
        return response.header("ETag");
    }
}
