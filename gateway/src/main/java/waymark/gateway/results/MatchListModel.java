package waymark.gateway.results;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.recommendation.Match;

/**
 * A page of the careers that fit.
 *
 * @param base address of the results it belongs to
 * @param at page, from 0
 * @param preparation job zone alone shown, 1 to 5, may be empty
 * @param guides "full" for full guides only, else empty
 * @param slots left open for what belongs to whoever looks; null where all is filled in
 */
public record MatchListModel(
        ServiceResult<Match.Matches> matches,
        String base,
        int at,
        String preparation,
        String guides,
        @Nullable PageSlotPositions slots) {

    /** The first page of all careers. */
    static MatchListModel first(ServiceResult<Match.Matches> matches, String base) {
        return new MatchListModel(matches, base, 0, "", "", null);
    }

    /** The same with slots in place of everything that belongs to whoever looks. */
    MatchListModel open(PageSlotPositions slots) {
        return new MatchListModel(matches, base, at, preparation, guides, slots);
    }
}
