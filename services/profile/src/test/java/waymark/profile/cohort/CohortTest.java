package waymark.profile.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.edge.RefusedException;

class CohortTest {

    @Test
    void codes_have_no_letters_that_look_alike_and_do_not_repeat() {
        var codes = Stream.generate(Cohort::newCode).limit(2_000).toList();
        assertThat(codes).allMatch(c -> c.matches("[A-HJKMNP-Z2-9]{8}")).doesNotHaveDuplicates();
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        assertThat(Cohort.tidy(" abcd-2345 ")).isEqualTo("ABCD2345");
        assertThat(Cohort.tidy("ab cd 23 45")).isEqualTo("ABCD2345");
        assertThat(Cohort.tidy(null)).isEmpty();
    }

    @Test
    void a_name_has_1_to_80_characters() {
        assertThat(Cohort.checkedName("  Class 10b ")).isEqualTo("Class 10b");
        assertThatThrownBy(() -> Cohort.checkedName(null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Cohort.checkedName("  ")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Cohort.checkedName("x".repeat(81))).isInstanceOf(RefusedException.class);
    }
}
