package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.events.AssessmentEvent;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CareerFilter;
import waymark.recommendation.career.WorkCondition;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.highlight.Highlights;

/**
 * Part of a ranking.
 *
 * @param total how many entries the whole list has
 * @param careers how many careers these are, with those that stand behind an entry
 * @param contentRevision the state of the careers it was worked out from
 * @param flags {@code flat}, {@code careless}
 * @param message what a flag means, in words; absent without flags
 * @param undecided do the answers tell no career from another? Order, fits and tiers of the items mean nothing then
 * @param discoveries if asked for: see {@link Discoveries}; none where answers do not tell careers apart
 * @param examples where answers do not tell careers apart: one career of every field, with a guide if there is one, to
 *     look around by; else absent
 * @param conditions what of work a list can be narrowed by
 * @param pay the median pays, in US dollars a year, that a list is usually narrowed to
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
        boolean undecided,
        @Nullable List<Match> discoveries,
        @Nullable List<Match> examples,
        List<Condition> conditions,
        List<Integer> pay) {

    private static final List<Integer> PAY = List.of(40_000, 60_000, 80_000, 100_000);

    private static final List<Condition> CONDITIONS = Stream.of(WorkCondition.values())
            .map(each -> new Condition(each.label(), each.words()))
            .toList();

    /** A circumstance of work, as it is asked for and as people call it. */
    @Serdeable
    record Condition(String value, String label) {}

    /**
     * Which part.
     *
     * @param filter which careers
     * @param grouped nearly the same occupations as one entry, each with why it fits, no sentence twice
     * @param reasons so many for and so many against, the strongest; all if null
     * @param discoveries discoveries too
     */
    record Wanted(
            PageRequest page, CareerFilter filter, boolean grouped, @Nullable Integer reasons, boolean discoveries) {

        Wanted {
            if (reasons != null && reasons < 0) {
                throw RefusedException.invalid("reasons", "Ask for 0 or more reasons on either side.");
            }
        }
    }

    static MatchPage of(Ranking ranking, List<String> noticed, Wanted wanted) {
        List<String> flags = flags(ranking, noticed);
        List<FamilyEntry> entries = entries(ranking, wanted);
        Highlights highlights = new Highlights(ranking);
        boolean flat = flags.contains(AssessmentEvent.Scores.FLAT);
        int careers = wanted.filter().takesAll()
                ? ranking.size()
                : entries.stream().mapToInt(e -> 1 + e.alike().length).sum();
        return new MatchPage(
                items(ranking, entries, wanted, highlights),
                wanted.grouped() ? entries.size() : careers,
                careers,
                ranking.model().wireName(),
                ranking.catalogue().revision(),
                flags,
                AssessmentEvent.Scores.message(flags),
                flat,
                wanted.discoveries() ? flat ? List.of() : discoveries(ranking, entries, wanted, highlights) : null,
                flat ? examples(ranking, wanted.filter()) : null,
                CONDITIONS,
                PAY);
    }

    /** Of a plain list of all careers no more than the page needs. */
    private static List<FamilyEntry> entries(Ranking ranking, Wanted wanted) {
        if (wanted.grouped()) {
            return FamilyEntry.all(
                    ranking, i -> wanted.filter().takes(ranking.catalogue().career(i)));
        }
        IntStream places = wanted.filter().takesAll()
                ? Arrays.stream(
                        ranking.first(wanted.page().skip() + wanted.page().size()))
                : ranking.order()
                        .filter(i -> wanted.filter().takes(ranking.catalogue().career(i)));
        return places.mapToObj(FamilyEntry::alone).toList();
    }

    /** Bands go on from page to page, so those before are put into theirs too. */
    private static List<Match> items(Ranking ranking, List<FamilyEntry> entries, Wanted wanted, Highlights highlights) {
        List<FamilyEntry> page = wanted.page().of(entries);
        int before = entries.size() < wanted.page().skip() ? 0 : wanted.page().skip();
        int[] bands = ranking.bands(entries.stream()
                .limit(before + page.size())
                .mapToInt(FamilyEntry::face)
                .toArray());
        return IntStream.range(0, page.size())
                .mapToObj(i -> item(ranking, page.get(i), wanted, highlights).inBand(bands[before + i]))
                .toList();
    }

    private static Match item(Ranking ranking, FamilyEntry entry, Wanted wanted, Highlights highlights) {
        return wanted.grouped()
                ? highlights.on(entry.face(), Match.of(ranking, entry.face(), entry.alike(), wanted.reasons()))
                : ranking.match(entry.face(), wanted.reasons());
    }

    private static List<Match> discoveries(
            Ranking ranking, List<FamilyEntry> entries, Wanted wanted, Highlights highlights) {
        boolean whole = wanted.grouped() && wanted.filter().takesAll();
        List<FamilyEntry> all = whole ? entries : FamilyEntry.all(ranking, i -> true);
        return Discoveries.in(ranking, all, wanted.reasons(), highlights).items();
    }

    /** Fields in the order of their names; all careers are looked through, whichever the page holds. */
    private static List<Match> examples(Ranking ranking, CareerFilter filter) {
        Map<String, Integer> byField = new TreeMap<>();
        ranking.order().forEach(i -> {
            Career career = ranking.catalogue().career(i);
            if (filter.takes(career)) {
                byField.merge(career.category(), i, (first, next) -> {
                    boolean better = ranking.catalogue().career(first).imported() && !career.imported();
                    return better ? next : first;
                });
            }
        });
        return byField.values().stream().map(i -> ranking.match(i, 0)).toList();
    }

    /** What is to be said of the answers. */
    static List<String> flags(Ranking ranking, List<String> noticed) {
        var flags = new ArrayList<>(noticed);
        if (ranking.scores().isFlat() && !flags.contains(AssessmentEvent.Scores.FLAT)) {
            flags.add(AssessmentEvent.Scores.FLAT);
        }
        return List.copyOf(flags);
    }
}
