package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenValidator;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Mono;
import waymark.backends.Backends;
import waymark.backends.Tokens;

/** A service remembers for a moment which tokens are good. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest implements Backends {
    @Inject
    ReactiveJsonWebTokenValidator<JWT, Object> tokens;

    @Test
    void a_service_checks_a_good_token_once() {
        String token = Tokens.student("somebody");
        Authentication checked = check(token);

        assertThat(check(token)).isSameAs(checked);
        assertThat(check(Tokens.student("somebody"))).isNotSameAs(checked);
    }

    private Authentication check(String token) {
        return Mono.from(tokens.validateToken(token, null)).block();
    }
}
