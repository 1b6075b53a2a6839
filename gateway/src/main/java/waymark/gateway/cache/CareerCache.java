package waymark.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.upstream.ServiceResult;

/** The published careers in brief, kept by their events, and answers about careers kept until one of them changes. */
@Singleton
public class CareerCache {
    /**
     * How far behind the events a service may be: what it answered sooner after a change may still be the old state.
     */
    private static final long SETTLING = Duration.ofSeconds(3).toNanos();

    private static final long UNSETTLED = Duration.ofMillis(500).toNanos();
    private static final long SETTLED = Duration.ofMinutes(10).toNanos();

    /** An answer, the state of the careers it is about, and the moment until which it is good if they stay so. */
    private record CachedAnswer(long change, long until, ServiceResult<?> answer) {}

    /** Which state of the careers something is about, and until which moment it is good if they stay so. */
    record Freshness(long change, long until) {}

    private final Map<String, CareerPublished> published = new ConcurrentHashMap<>();
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final LongSupplier nanos;
    private volatile long settledAt;
    private final Cache<String, CachedAnswer> kept = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(20))
            .build();

    /** Nothing known yet. */
    @Inject
    public CareerCache() {
        this(System::nanoTime);
    }

    CareerCache(LongSupplier nanos) {
        this.nanos = nanos;
        this.settledAt = nanos.getAsLong();
    }

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
     * The answer kept under that key, asked for again once a career has changed. When the service is down the last good
     * answer stands in. Only for what is the same for all who may ask for it.
     */
    public <T> ServiceResult<T> keep(String key, Supplier<ServiceResult<T>> ask) {
        return asking().keep(key, ask);
    }

    /** Begins to gather answers for one page. */
    public PageDependencies asking() {
        return new PageDependencies();
    }

    /** Is something that is good for so long still good now? */
    boolean still(Freshness good) {
        return good.change() == changes.get() && nanos.getAsLong() - good.until() < 0;
    }

    /** Gathers answers for one page and knows whether the page may be kept. */
    public final class PageDependencies {
        private final long change = changes.get();
        private long until = nanos.getAsLong() + SETTLED;
        private boolean whole = true;

        /** As {@link CareerCache#keep}. */
        @SuppressWarnings("unchecked")
        public <T> ServiceResult<T> keep(String key, Supplier<ServiceResult<T>> ask) {
            CachedAnswer old = kept.getIfPresent(key);
            if (old != null && still(new Freshness(old.change(), old.until()))) {
                note(old);
                return (ServiceResult<T>) old.answer();
            }
            long asked = nanos.getAsLong();
            long about = changes.get();
            ServiceResult<T> answer = ask.get();
            if (answer instanceof ServiceResult.Ok<T>) {
                CachedAnswer fresh =
                        new CachedAnswer(about, asked + (asked - settledAt < 0 ? UNSETTLED : SETTLED), answer);
                kept.put(key, fresh);
                note(fresh);
                return answer;
            }
            whole = false;
            return answer.down() && old != null ? (ServiceResult<T>) old.answer() : answer;
        }

        private void note(CachedAnswer used) {
            whole &= used.change() == change;
            until = until - used.until() < 0 ? until : used.until();
        }

        /** How long a page of these answers is good; empty if one is missing or older than the others. */
        Optional<Freshness> good() {
            return whole ? Optional.of(new Freshness(change, until)) : Optional.empty();
        }
    }

    /** A career as it became; older news than what is known changes nothing. */
    public void put(CareerPublished career) {
        change(career.career(), career.revision(), () -> published.put(career.career(), career));
    }

    void remove(String career, long revision) {
        change(career, revision, () -> published.remove(career));
    }

    private synchronized void change(String career, long revision, Runnable change) {
        if (revision > revisions.getOrDefault(career, Long.MIN_VALUE)) {
            revisions.put(career, revision);
            change.run();
            settledAt = nanos.getAsLong() + SETTLING;
            changes.incrementAndGet();
        }
    }
}
