package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.ReactiveJsonWebTokenValidator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

class TokenCacheTest {
    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Keys keys = new Keys();
    private final TokenCache<Object> cache = new TokenCache<>(keys, clock);

    @Test
    void a_good_token_is_checked_once() {
        keys.good.put("token", ends(300));

        assertThat(check("token").getName()).isEqualTo("ada");
        assertThat(check("token").getName()).isEqualTo("ada");

        assertThat(keys.asked).containsExactly("token");
    }

    @Test
    void no_token_passes_after_its_end() {
        keys.good.put("token", ends(20));
        check("token");

        keys.good.clear(); // as the real check does then
        clock.pass(20);

        assertThat(check("token")).isNull();
    }

    @Test
    void a_token_changed_by_one_letter_is_another_token() {
        keys.good.put("token", ends(300));
        check("token");

        assertThat(check("tokem")).isNull();
        assertThat(check("token ")).isNull();
    }

    @Test
    void a_withdrawn_key_ends_its_tokens_within_half_a_minute() {
        keys.good.put("token", ends(300));
        check("token");
        keys.good.clear();

        clock.pass(30);

        assertThat(check("token")).isNull();
    }

    @Test
    void a_token_refused_before_its_key_was_known_is_taken_once_it_is() {
        assertThat(check("token")).isNull();
        keys.good.put("token", ends(300));

        assertThat(check("token")).isNotNull();
    }

    @Test
    void a_token_without_an_end_is_checked_each_time() {
        keys.good.put("token", null);
        check("token");
        check("token");

        assertThat(keys.asked).hasSize(2);
    }

    private Authentication check(String token) {
        return Mono.from(cache.validateToken(token, new Object())).block();
    }

    private Date ends(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    /**
     * The check as it would be with these keys: the framework's own is tried with real tokens in each service's
     * AccessTest.
     */
    private static final class Keys implements ReactiveJsonWebTokenValidator<JWT, Object> {
        final Map<String, Date> good = new HashMap<>();
        final List<String> asked = new ArrayList<>();

        @Override
        public Publisher<Authentication> validateToken(String token, Object request) {
            asked.add(token);
            Map<String, Object> claims = good.get(token) == null ? Map.of() : Map.of("exp", good.get(token));
            return good.containsKey(token) ? Mono.just(Authentication.build("ada", List.of(), claims)) : Mono.empty();
        }

        @Override
        public Publisher<JWT> validate(String token, Object request) {
            return Mono.empty();
        }
    }
}
