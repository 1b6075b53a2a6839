package waymark.gateway.results;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.recommendation.Match;
import waymark.gateway.upstream.recommendation.MatchQuery;

/**
 * A page of the careers that fit.
 *
 * @param base address of the results it belongs to
 * @param query which of them are shown
 * @param slots left open for what belongs to whoever looks; null where all is filled in
 */
public record MatchListModel(
        ServiceResult<Match.Matches> matches, String base, MatchQuery query, @Nullable PageSlotPositions slots) {

    /** The same with slots in place of everything that belongs to whoever looks. */
    MatchListModel open(PageSlotPositions slots) {
        return new MatchListModel(matches, base, query, slots);
    }
}
