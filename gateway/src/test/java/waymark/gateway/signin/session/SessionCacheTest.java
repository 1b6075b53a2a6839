package waymark.gateway.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import waymark.gateway.signin.keycloak.TokenSet;

class SessionCacheTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SessionCache cache = new SessionCache(nanos::get);

    @Test
    void a_session_is_known_for_a_few_seconds_and_then_read_again() {
        cache.put("cookie", live("ann"), cache.reading());
        nanos.addAndGet(SessionCache.KEPT.toNanos() - 1);
        assertThat(cache.find("cookie")).isNotNull();
        nanos.addAndGet(1);
        assertThat(cache.find("cookie")).isNull();
    }

    @Test
    void what_has_ended_is_forgotten_at_once_and_nothing_else() {
        cache.put("hers", live("ann"), cache.reading());
        cache.put("his", live("bob"), cache.reading());
        cache.forget(live -> live.person().equals("ann"));
        assertThat(cache.find("hers")).isNull();
        assertThat(cache.find("his")).isNotNull();
    }

    @Test
    void what_was_read_before_something_ended_is_not_kept_after_it() {
        SessionCache.Reading reading = cache.reading();
        cache.forget(live -> live.person().equals("ann"));
        cache.put("hers", live("ann"), reading);
        assertThat(cache.find("hers")).isNull();
    }

    private static SessionService.OpenSession live(String person) {
        Instant later = Instant.EPOCH.plusSeconds(600);
        TokenSet grant = new TokenSet(person, "sid", "N", Set.of(), "a", "r", "i", later, later);
        return new SessionService.OpenSession(
                new Session("id-" + person, person, "sid", new byte[0], null, later, later), grant);
    }
}
