package waymark.gateway.results;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.quiz.AssessmentResult;
import waymark.gateway.upstream.recommendation.Match;

/**
 * What an assessment says.
 *
 * @param slots left open for what belongs to whoever looks; null where all is filled in
 */
public record ResultsModel(AssessmentResult assessment, MatchListModel list, @Nullable PageSlotPositions slots) {

    /** The same with slots in place of everything that belongs to whoever looks. */
    ResultsModel open(PageSlotPositions slots) {
        return new ResultsModel(assessment, list, slots);
    }

    /** Careers one would not have thought of. They come with the list, and go with it where it is away. */
    public List<Match> discoveries() {
        return list.matches().found().map(Match.Matches::discoveries).orElse(List.of());
    }
}
