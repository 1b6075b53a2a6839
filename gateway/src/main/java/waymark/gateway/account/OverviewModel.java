package waymark.gateway.account;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Overview;

/**
 * Everything a person keeps, at a glance.
 *
 * @param slots left open for all of it; null where it is filled in
 */
public record OverviewModel(ServiceResult<Overview> me, @Nullable PageSlotPositions slots) {

    /** What to do next, most useful first; nothing where nothing is known. */
    public List<NextStep> next() {
        return me.found().map(NextStep::of).orElse(List.of());
    }
}
