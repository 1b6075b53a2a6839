package waymark.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import waymark.gateway.upstream.ServiceResult;

/**
 * Answers that belong to one person, kept for half a minute in memory, and not believed any more once that person
 * changed something through this gateway. Nobody is given what was kept for somebody else.
 */
@Singleton
public class PersonalCache implements PersonCache {
    private static final Duration LIFE = Duration.ofSeconds(30);

    /**
     * How long after somebody's change the services may still answer as before it, for they hear of each other by
     * events.
     */
    private static final long SETTLING = Duration.ofSeconds(3).toNanos();

    private record Key(String person, String question) {}

    private record Kept(long asked, ServiceResult<?> answer) {}

    private final LongSupplier nanos;
    private final Cache<Key, Kept> kept =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(LIFE).build();
    private final Cache<String, Long> written = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(LIFE.multipliedBy(2))
            .build();

    @Inject
    PersonalCache() {
        this(System::nanoTime);
    }

    PersonalCache(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * The answer to a person's question; only what the service could give is kept, and nothing of those who are nobody
     * yet.
     */
    @SuppressWarnings("unchecked")
    public <T> ServiceResult<T> keep(@Nullable String person, String question, Supplier<ServiceResult<T>> ask) {
        if (person == null) {
            return ask.get();
        }
        Key key = new Key(person, question);
        Kept old = kept.getIfPresent(key);
        if (old != null && believed(person, old)) {
            return (ServiceResult<T>) old.answer();
        }
        long asked = nanos.getAsLong();
        ServiceResult<T> answer = ask.get();
        if (answer instanceof ServiceResult.Ok<T>) {
            kept.put(key, new Kept(asked, answer));
        } else {
            kept.invalidate(key);
        }
        return answer;
    }

    private boolean believed(String person, Kept old) {
        Long change = written.getIfPresent(person);
        return change == null || old.asked() - change > SETTLING;
    }

    @Override
    public void forget(String person) {
        kept.asMap().keySet().removeIf(key -> key.person().equals(person));
    }

    /** The person changed something just now. */
    public void changed(String person) {
        written.put(person, nanos.getAsLong());
    }
}
