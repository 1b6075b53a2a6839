package waymark.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;

/**
 * Pages for people who have signed in, without anything of any of them: kept until a career changes, like those on the
 * shelf.
 */
@Singleton
public class FragmentedPageCache {
    private static final long MAX_BYTES = 16 << 20;

    private final CareerCache careers;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String address, Kept page) ->
                    address.length() + page.pieces().weight())
            .build();

    private record Kept(CareerCache.Freshness good, FragmentedPage pieces) {}

    FragmentedPageCache(CareerCache careers) {
        this.careers = careers;
    }

    /** The page at that address; null if there is none or a career has changed since. */
    public @Nullable FragmentedPage find(String address) {
        Kept page = kept.getIfPresent(address);
        return page != null && careers.still(page.good()) ? page.pieces() : null;
    }

    /** Keeps a page, unless it was put together from old or missing answers. */
    public void put(String address, FragmentedPage pieces, CareerCache.PageDependencies about) {
        about.good().ifPresent(good -> kept.put(address, new Kept(good, pieces)));
    }
}
