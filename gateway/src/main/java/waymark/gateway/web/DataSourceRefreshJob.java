package waymark.gateway.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.upstream.content.SourceNotice;

/** Asks content now and then what every page is to say of its sources, so that no page has to wait for it. */
@Singleton
class DataSourceRefreshJob {
    /** Provided when it is used: what calls services is made of what binds arguments, which needs this. */
    private final Provider<ContentClient> content;

    private volatile ContentClient.Sources known = new ContentClient.Sources(null);

    DataSourceRefreshJob(Provider<ContentClient> content) {
        this.content = content;
    }

    /** What content said last stands until it says something else. */
    @Scheduled(initialDelay = "${waymark.sources.first:1s}", fixedDelay = "${waymark.sources.poll:1m}")
    void ask() {
        content.get().sources(null).found().ifPresent(sources -> known = sources);
    }

    /** What every page is to say of them; null if nothing, or while content has not told it. */
    @Nullable
    SourceNotice notice() {
        return known.notice();
    }
}
