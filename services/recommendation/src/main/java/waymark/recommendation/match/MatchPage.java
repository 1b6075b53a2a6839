package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.events.AssessmentEvent;
import waymark.recommendation.career.Career;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;

/**
 * Part of a ranking.
 *
 * @param total how many entries the whole list has
 * @param careers how many careers these are, with those that stand behind an entry
 * @param contentRevision the state of the careers it was worked out from
 * @param flags {@code flat}, {@code careless}
 * @param message what a flag means, in words; absent without flags
 * @param discoveries if asked for: see {@link Discoveries}
 */
@Serdeable
record MatchPage(
        List<Match> items,
        int total,
        int careers,
        String model,
        long contentRevision,
        List<String> flags,
        @Nullable String message,
        @Nullable List<Match> discoveries) {

    /**
     * Which part.
     *
     * @param preparation 1–5: only careers of that level
     * @param full only careers that an editor wrote a guide for
     * @param grouped nearly the same occupations as one entry
     * @param reasons so many for and so many against, the strongest; all if null
     * @param discoveries discoveries too
     */
    record Wanted(
            PageRequest page,
            @Nullable Integer preparation,
            boolean full,
            boolean grouped,
            @Nullable Integer reasons,
            boolean discoveries) {

        Wanted {
            if (preparation != null && (preparation < 1 || preparation > 5)) {
                throw RefusedException.invalid(
                        "preparation", "Preparation is a level from 1 (little) to 5 (extensive).");
            }
            if (reasons != null && reasons < 0) {
                throw RefusedException.invalid("reasons", "Ask for 0 or more reasons on either side.");
            }
        }

        private boolean takes(Career career) {
            return (preparation == null || career.preparation() == preparation) && !(full && career.imported());
        }

        private boolean takesAll() {
            return preparation == null && !full;
        }
    }

    static MatchPage of(Ranking ranking, List<String> noticed, Wanted wanted) {
        List<String> flags = flags(ranking, noticed);
        List<FamilyEntry> entries = entries(ranking, wanted);
        int careers = wanted.takesAll()
                ? ranking.size()
                : entries.stream().mapToInt(e -> 1 + e.alike().length).sum();
        return new MatchPage(
                items(ranking, entries, wanted),
                wanted.grouped() ? entries.size() : careers,
                careers,
                ranking.model().wireName(),
                ranking.catalogue().revision(),
                flags,
                AssessmentEvent.Scores.message(flags),
                discoveries(ranking, entries, wanted));
    }

    /** Of a plain list of all careers no more than the page needs. */
    private static List<FamilyEntry> entries(Ranking ranking, Wanted wanted) {
        if (wanted.grouped()) {
            return FamilyEntry.all(
                    ranking, i -> wanted.takes(ranking.catalogue().career(i)));
        }
        IntStream places = wanted.takesAll()
                ? Arrays.stream(
                        ranking.first(wanted.page().skip() + wanted.page().size()))
                : ranking.order().filter(i -> wanted.takes(ranking.catalogue().career(i)));
        return places.mapToObj(FamilyEntry::alone).toList();
    }

    /** Bands go on from page to page, so those before are put into theirs too. */
    private static List<Match> items(Ranking ranking, List<FamilyEntry> entries, Wanted wanted) {
        List<FamilyEntry> page = wanted.page().of(entries);
        int before = entries.size() < wanted.page().skip() ? 0 : wanted.page().skip();
        int[] bands = ranking.bands(entries.stream()
                .limit(before + page.size())
                .mapToInt(FamilyEntry::face)
                .toArray());
        return IntStream.range(0, page.size())
                .mapToObj(i -> item(ranking, page.get(i), wanted).inBand(bands[before + i]))
                .toList();
    }

    private static Match item(Ranking ranking, FamilyEntry entry, Wanted wanted) {
        return wanted.grouped()
                ? Match.of(ranking, entry.face(), entry.alike(), wanted.reasons())
                : ranking.match(entry.face(), wanted.reasons());
    }

    private static @Nullable List<Match> discoveries(Ranking ranking, List<FamilyEntry> entries, Wanted wanted) {
        if (!wanted.discoveries()) {
            return null;
        }
        boolean whole = wanted.grouped() && wanted.takesAll();
        return (whole ? Discoveries.in(ranking, entries, wanted.reasons()) : Discoveries.in(ranking, wanted.reasons()))
                .items();
    }

    private static List<String> flags(Ranking ranking, List<String> noticed) {
        var flags = new ArrayList<>(noticed);
        if (ranking.scores().isFlat() && !flags.contains(AssessmentEvent.Scores.FLAT)) {
            flags.add(AssessmentEvent.Scores.FLAT);
        }
        return List.copyOf(flags);
    }
}
