package waymark.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import waymark.gateway.cache.PersonCache;
import waymark.gateway.identity.Visitor;

/**
 * What people's first pages show, as it was rendered last. Nothing of it is sent before the service said to the same
 * person, with their own token, that nothing has changed.
 */
@Singleton
class AccountOverviewCache implements PersonCache {
    private static final long MAX_BYTES = 12 << 20;

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String person, Kept page) -> 300 + page.content().length)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /**
     * A rendering.
     *
     * @param name the name it greets
     * @param tag of the answer it shows
     * @param content HTML; not to be written to
     */
    record Kept(String name, String tag, byte[] content) {}

    /** What was rendered for that person under their present name. */
    @Nullable
    Kept find(Visitor visitor) {
        Kept page = visitor.signedIn() ? kept.getIfPresent(visitor.id()) : null;
        return page != null && page.name().equals(visitor.name()) ? page : null;
    }

    @Override
    public void forget(String person) {
        kept.invalidate(person);
    }

    /** Keeps what was rendered for that person. */
    void put(Visitor visitor, String tag, byte[] content) {
        if (visitor.signedIn()) {
            kept.put(visitor.id(), new Kept(visitor.name(), tag, content));
        }
    }
}
