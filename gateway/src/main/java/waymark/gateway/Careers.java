package waymark.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import waymark.events.CareerEvent.CareerPublished;

/** The published careers in brief, kept by their events, and answers about careers kept until one of them changes. */
@Singleton
public class Careers {
    private record Kept(long change, Answer<?> answer) {}

    private final Map<String, CareerPublished> published = new ConcurrentHashMap<>();
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** All published careers by title. */
    public List<CareerPublished> all() {
        return published.values().stream()
                .sorted(Comparator.comparing(CareerPublished::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The published career with that slug now. */
    public Optional<CareerPublished> find(String slug) {
        return published.values().stream().filter(c -> c.slug().equals(slug)).findFirst();
    }

    /** Grows with every change of any career. */
    public long revision() {
        return changes.get();
    }

    /**
     * The answer kept under that key, asked for again once a career has changed. When the service is down the last good answer
     * stands in. Only for what every visitor may see.
     */
    @SuppressWarnings("unchecked")
    public <T> Answer<T> keep(String key, Supplier<Answer<T>> ask) {
        Kept old = kept.getIfPresent(key);
        long now = changes.get();
        if (old != null && old.change() == now) {
            return (Answer<T>) old.answer();
        }
        Answer<T> answer = ask.get();
        if (answer instanceof Answer.Ok<T>) {
            kept.put(key, new Kept(now, answer));
        } else if (answer.down() && old != null) {
            return (Answer<T>) old.answer();
        }
        return answer;
    }

    /** A career as it became; older news than what is known changes nothing. */
    void put(CareerPublished career) {
        change(career.career(), career.revision(), () -> published.put(career.career(), career));
    }

    void remove(String career, long revision) {
        change(career, revision, () -> published.remove(career));
    }

    private synchronized void change(String career, long revision, Runnable change) {
        if (revision > revisions.getOrDefault(career, Long.MIN_VALUE)) {
            revisions.put(career, revision);
            change.run();
            changes.incrementAndGet();
        }
    }
}
