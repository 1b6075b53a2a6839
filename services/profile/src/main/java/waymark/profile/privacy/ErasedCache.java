package waymark.profile.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import waymark.edge.ErasureReceiptStore;

/**
 * Who was not erased as of half a minute ago, so that not every call asks the database. An erasure here shows at once;
 * one by another instance is known here up to half a minute later, which lets its person read that there is nothing
 * left. What they write is checked with the database itself.
 */
@Singleton
class ErasedCache {
    private final ErasureReceiptStore receipts;
    private final Cache<String, Boolean> erased = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    ErasedCache(ErasureReceiptStore receipts) {
        this.receipts = receipts;
    }

    boolean isErased(String person) {
        return erased.get(person, receipts::isErased);
    }

    /** Is it known without asking that the person was not erased? */
    boolean isKnownNotErased(String person) {
        return Boolean.FALSE.equals(erased.getIfPresent(person));
    }

    /** From now on the person counts as erased, everywhere. */
    void markErased(String person) {
        receipts.forget(person);
        erased.put(person, true);
    }
}
