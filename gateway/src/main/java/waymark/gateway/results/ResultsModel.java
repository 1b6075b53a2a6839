package waymark.gateway.results;

import waymark.gateway.Answer;

/**
 * What an assessment says.
 *
 * @param base address of these results
 */
public record ResultsModel(
        Assessment assessment, MatchListModel list, Answer<Match.Discoveries> discoveries, String base) {}
