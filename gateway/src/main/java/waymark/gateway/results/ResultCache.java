package waymark.gateway.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import waymark.gateway.cache.FragmentedPage;
import waymark.gateway.upstream.recommendation.MatchQuery;

/**
 * Pages of results as they were put together last, without anything of whoever looked. None is shown unless the
 * services said, to whoever looks and at that moment, that the answers it was made of are still the ones they would
 * give.
 */
@Singleton
class ResultCache {
    /** About a thousand pages. */
    private static final long MAX_BYTES = 8 << 20;

    private static final int OVERHEAD = 500;

    /**
     * Which page.
     *
     * @param id the assessment's
     * @param base address of the results, which is in the page's links
     * @param query the part of the results
     * @param fragment without the frame
     */
    record Key(String id, String base, MatchQuery query, boolean fragment) {}

    /**
     * A page and the tags of the answers it was made of.
     *
     * @param assessment null for a page without
     */
    record Kept(@Nullable String assessment, String matches, FragmentedPage pieces) {}

    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Key key, Kept page) -> OVERHEAD + page.pieces().weight())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** The page as it was; not to be shown before the services were asked. */
    @Nullable
    Kept find(Key key) {
        return kept.getIfPresent(key);
    }

    void put(Key key, Kept page) {
        kept.put(key, page);
    }
}
