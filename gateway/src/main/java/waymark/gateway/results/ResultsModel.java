package waymark.gateway.results;

import java.util.List;

/**
 * What an assessment says.
 *
 * @param base address of these results
 */
public record ResultsModel(Assessment assessment, MatchListModel list, String base) {

    /** Careers one would not have thought of. They come with the list, and go with it where it is away. */
    public List<Match> discoveries() {
        return list.matches().found().map(Match.Matches::discoveries).orElse(List.of());
    }
}
