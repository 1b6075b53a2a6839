package waymark.gateway.results;

import waymark.gateway.Answer;

/**
 * A page of the careers that fit.
 *
 * @param base address of the results it belongs to
 * @param at page, from 0
 * @param preparation job zone alone shown, 1 to 5, may be empty
 * @param guides "full" for full guides only, else empty
 */
public record MatchListModel(Answer<Match.Matches> matches, String base, int at, String preparation, String guides) {

    /** The first page of all careers. */
    static MatchListModel first(Answer<Match.Matches> matches, String base) {
        return new MatchListModel(matches, base, 0, "", "");
    }
}
