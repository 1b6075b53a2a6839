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
    void a_broken_escape_is_refused() {
        assertThatThrownBy(() -> Form.of("a=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
