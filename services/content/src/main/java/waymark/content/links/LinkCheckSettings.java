package waymark.content.links;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How links are checked.
 *
 * @param enabled off where nothing may go out, as in tests
 * @param first how long after the start the first round begins
 * @param every how long after a round the next begins; each link is visited only when it is due
 * @param pause between two visits to the same host
 * @param hosts how many hosts are visited at the same time
 */
@ConfigurationProperties("waymark.links")
record LinkCheckSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "15m") Duration first,
        @Bindable(defaultValue = "15m") Duration every,
        @Bindable(defaultValue = "2s") Duration pause,
        @Bindable(defaultValue = "4") int hosts) {}
