package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.security.authentication.Authentication;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void only_this_portals_roles_are_a_callers() {
        Authentication token = Authentication.build(
                "p", List.of("student", "offline_access", "uma_authorization", "default-roles-waymark"));
        assertThat(Caller.of(token).roles()).containsExactly("student");
        assertThat(Caller.ours(null)).isEmpty();
    }
}
