package waymark.recommendation.match;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.Catalogue;
import waymark.recommendation.career.Feature;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.fit.Reason;

/** Careers that fit well, yet lie outside the fields of the best matches and ask most for another interest than the person's first. */
@Serdeable
record Discoveries(List<Match> items, int total) {
    private static final int OBVIOUS = 5;
    private static final int MOST = 10;

    static Discoveries in(Ranking ranking) {
        Catalogue careers = ranking.catalogue();
        Optional<Feature> first = ranking.scores().strongest();
        Set<String> obvious = ranking.order()
                .limit(OBVIOUS)
                .mapToObj(i -> careers.career(i).category())
                .collect(Collectors.toSet());
        List<Match> items = ranking.order()
                .filter(i -> ranking.tier(i).fitsWell())
                .filter(i -> !obvious.contains(careers.career(i).category()))
                .filter(i -> !careers.career(i).strongest().equals(first))
                .limit(MOST)
                .mapToObj(i -> explained(ranking.match(i), careers.career(i), first))
                .toList();
        return new Discoveries(items, items.size());
    }

    private static Match explained(Match match, Career career, Optional<Feature> first) {
        String contrast = career.strongest()
                .filter(theirs -> first.isPresent())
                .map(theirs -> "%s leads in this work, not %s, but it fits you all the same. "
                        .formatted(theirs.label(), lower(first.orElseThrow().label())))
                .orElse("It lies outside the fields at the top of your list. ");
        String best = match.reasons().stream()
                .filter(r -> r.contribution() > 0)
                .findFirst()
                .map(Reason::sentence)
                .orElse("Nothing speaks against it.");
        return match.because(contrast + best);
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
