package waymark.gateway.results;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.recommendation.Match;
import waymark.gateway.upstream.recommendation.MatchQuery;

/**
 * A page of the careers that fit.
 *
 * @param base address of the results it belongs to
 * @param query which of them are shown
 * @param fields the fields a list can be narrowed to; empty where they are not known
 * @param tries how often the page has asked for a ranking that is not made yet
 * @param slots left open for what belongs to whoever looks
 */
public record MatchListModel(
        ServiceResult<Match.Matches> matches,
        String base,
        MatchQuery query,
        List<CareerCard.Category> fields,
        int tries,
        PageSlotPositions slots) {
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

    /** What a field is called; empty where that is not known. */
    public String field(@Nullable String category) {
        return fields.stream()
                .filter(field -> field.slug().equals(category))
                .map(CareerCard.Category::name)
                .findFirst()
                .orElse("");
    }

    /** Do the answers not tell careers apart? */
    public boolean undecided() {
        return matches.found().map(Match.Matches::undecided).orElse(false);
    }

    /** The careers one would not have thought of. */
    public List<Match> discoveries() {
        return matches.found().map(Match.Matches::discoveries).orElse(List.of());
    }

    /**
     * Matches that follow one another and fit about equally well.
     *
     * @param first the place of the first one in the whole list, from 1
     * @param matches one or more
     */
    public record Band(int first, List<Match> matches) {
        /** The place of the last one. */
        public int last() {
            return first + matches.size() - 1;
        }

        /** Does the order of several careers say nothing? */
        public boolean isTie() {
            return matches.size() > 1 && matches.getFirst().band() != null;
        }
    }

    /** The matches of this page by their bands; all in one where they have none. */
    public List<Band> bands() {
        List<Match> all = matches.found().map(Match.Matches::items).orElse(List.of());
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size()
                    || !Objects.equals(all.get(i).band(), all.get(from).band())) {
                bands.add(new Band(query.page() * MatchQuery.SIZE + from + 1, all.subList(from, i)));
                from = i;
            }
        }
        return bands;
    }
}
