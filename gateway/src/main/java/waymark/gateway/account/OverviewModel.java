package waymark.gateway.account;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Overview;

/**
 * Everything a person keeps, at a glance.
 *
 * @param slots left open for all of it; null where it is filled in
 */
public record OverviewModel(ServiceResult<Overview> me, @Nullable PageSlotPositions slots) {}
