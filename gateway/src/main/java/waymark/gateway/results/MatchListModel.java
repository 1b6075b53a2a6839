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
 * @param tries how often the page has asked for a ranking that is not made yet
 * @param slots left open for what belongs to whoever looks; null where all is filled in
 */
public record MatchListModel(
        ServiceResult<Match.Matches> matches,
        String base,
        MatchQuery query,
        int tries,
        @Nullable PageSlotPositions slots) {
    /** A page that waits asks so often, which is about a minute: recommendation waits two seconds each time. */
    private static final int MAX_TRIES = 30;

    /** Is the ranking still to come? */
    public boolean notRankedYet() {
        return matches.hasSlug("not-ranked-yet");
    }

    /** Has the page asked so often that it no longer does by itself? */
    public boolean askedEnough() {
        return tries >= MAX_TRIES;
    }

    /** The same with slots in place of everything that belongs to whoever looks. */
    MatchListModel open(PageSlotPositions slots) {
        return new MatchListModel(matches, base, query, tries, slots);
    }
}
