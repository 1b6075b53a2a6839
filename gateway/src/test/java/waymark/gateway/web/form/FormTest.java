package waymark.gateway.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void fields_are_decoded_and_kept_in_order() {
        Form form = Form.of("note=a+b%20%C3%A9&tick=1&tick=2&empty=&flag");
        assertThat(form.get("note")).isEqualTo("a b é");
        assertThat(form.all("tick")).containsExactly("1", "2");
        assertThat(form.orNull("empty")).isNull();
        assertThat(form.has("flag")).isTrue();
        assertThat(form.get("missing")).isEmpty();
    }

    @Test
    void a_count_that_is_none_or_too_large_stays_one_that_a_service_refuses() {
        Form form = Form.of("days=7&many=4294967303&more=99999999999999999999&less=-7&word=some&blank=+");
        assertThat(form.count("days")).isEqualTo(7);
        assertThat(form.count("many")).isEqualTo(Integer.MAX_VALUE);
        assertThat(form.count("more")).isEqualTo(Integer.MAX_VALUE);
        assertThat(form.count("less")).isZero();
        assertThat(form.count("word")).isZero();
        assertThat(form.count("blank")).isNull();
    }

    @Test
    void a_broken_escape_is_refused() {
        assertThatThrownBy(() -> Form.of("a=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
