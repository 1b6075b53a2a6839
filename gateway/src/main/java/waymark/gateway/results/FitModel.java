package waymark.gateway.results;

import waymark.gateway.upstream.recommendation.Match;

/**
 * The whole sum of one career's fit.
 *
 * @param base address of the results it belongs to
 */
public record FitModel(Match match, String base) {}
