package waymark.gateway.signin.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Sessions read a moment ago, with their opened grants, in memory only. What ends here is forgotten at once; what
 * another gateway ended is noticed after {@link #KEPT} at the latest.
 */
final class SessionCache {
    /** How long a session is taken for what it was when it was read. */
    static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MAX = 20_000;

    /** When a reading of the store began. */
    record Reading(long endings) {}

    private final Cache<String, SessionService.OpenSession> recent;
    private long endings;

    SessionCache(LongSupplier nanos) {
        recent = Caffeine.newBuilder()
                .maximumSize(MAX)
                .expireAfterWrite(KEPT)
                .ticker(nanos::getAsLong)
                .build();
    }

    @Nullable
    SessionService.OpenSession find(String cookie) {
        return recent.getIfPresent(cookie);
    }

    /** To be called before the store is read. */
    synchronized Reading reading() {
        return new Reading(endings);
    }

    /** Keeps what was read, unless something ended since: what was read may be that. */
    synchronized void put(String cookie, SessionService.OpenSession live, Reading reading) {
        if (reading.endings() == endings) {
            recent.put(cookie, live);
        }
    }

    /** To be called once the store has ended these. */
    synchronized void forget(Predicate<SessionService.OpenSession> ended) {
        endings++;
        recent.asMap().values().removeIf(ended);
    }
}
