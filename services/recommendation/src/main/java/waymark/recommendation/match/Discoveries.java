package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.highlight.Highlights;

/**
 * Careers that fit well, yet lie outside the fields of the best matches, have other duties than these and ask most for
 * another interest than the person's first. None of them, and nothing nearly the same, stands at the top of the list
 * itself: among the first twenty entries, or the first tenth where there are fewer than 200.
 *
 * @param items {@value #MAX} of them at most, each with why: of the best {@value #AMONG} first those where something
 *     the person would like stands beside a duty that is like it, in either part the best first
 * @param total how many there are
 */
@Serdeable
record Discoveries(List<Match> items, int total) {
    private static final int OBVIOUS = 5;

    /** From here on, as cosine, the duties of two careers are of one kind of work: a convention. */
    private static final double ALIKE = 0.5;

    private static final int TOP = 20;
    private static final int MAX = 10;
    private static final int AMONG = 3 * MAX;

    /** With so many reasons for and against each, all if null. */
    static Discoveries in(Ranking ranking, @Nullable Integer reasons) {
        return in(ranking, FamilyEntry.all(ranking, i -> true), reasons, new Highlights(ranking));
    }

    /** The same where all entries of the ranking are at hand, and something was said on the page already. */
    static Discoveries in(
            Ranking ranking, List<FamilyEntry> entries, @Nullable Integer reasons, Highlights highlights) {
        CatalogSnapshot careers = ranking.catalogue();
        Optional<Feature> first = ranking.scores().strongest();
        List<Integer> best =
                entries.stream().limit(OBVIOUS).map(FamilyEntry::face).toList();
        Set<String> obvious =
                best.stream().map(i -> careers.career(i).category()).collect(Collectors.toSet());
        List<FamilyEntry> found = entries.stream()
                .skip(Math.clamp(entries.size() / 10, OBVIOUS, TOP))
                .filter(e -> ranking.tier(e.face()).fitsWell())
                .filter(e -> !obvious.contains(careers.career(e.face()).category()))
                .filter(e -> !careers.career(e.face()).strongest().equals(first))
                .filter(e -> best.stream().noneMatch(i -> careers.similarity().ofDuties(i, e.face()) > ALIKE))
                .toList();
        return new Discoveries(
                found.stream()
                        .limit(AMONG)
                        .sorted(Comparator.comparing(e -> !isToldByDuty(ranking, e.face())))
                        .limit(MAX)
                        .map(e -> highlights.on(e.face(), Match.of(ranking, e.face(), e.alike(), reasons)))
                        .toList(),
                found.size());
    }

    private static boolean isToldByDuty(Ranking ranking, int index) {
        return ranking.match(index).reasons().stream()
                .anyMatch(r -> r.duty() != null && r.contribution() > 0 && !r.negligible());
    }
}
