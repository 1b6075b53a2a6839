package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import waymark.events.Interest;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.ProfileMath;
import waymark.recommendation.model.Model;

/**
 * One career and how it fits one person.
 *
 * @param preparation the O*NET job zone, 1–5
 * @param medianPay US dollars a year
 * @param outlook change of employment over ten years, percent
 * @param fit 0–100: {@code baseline} and all reasons' contributions added up
 * @param standardError of the fit, in points
 * @param margin how far the fit may be off to either side, 19 times out of 20, in points
 * @param percentile 0–100 among all careers for this person, equals sharing theirs
 * @param above of a hundred careers, how many fit this person less, rounded down
 * @param tier best, great, good, fair or poor
 * @param correlation Pearson's, of the person's six interests with the career's, −1 to 1; absent where either is flat
 *     or unknown
 * @param why for a career one would not have thought of: what makes it fit; else absent
 * @param alike in a list that shows nearly the same occupations as one: the others, best first; else absent
 * @param band in a list: the number of its band, from 0, see {@link FitOrder#bands}; among careers of one band the
 *     order says nothing. Else absent
 * @param caution where answers do not tell careers apart: that they do not, in words to the person; else absent
 */
@Serdeable
public record Match(
        String slug,
        String title,
        String summary,
        String category,
        String onetCode,
        int preparation,
        @Nullable Integer medianPay,
        @Nullable Double outlook,
        boolean imported,
        double fit,
        double standardError,
        double margin,
        double percentile,
        int above,
        String tier,
        @Nullable Double correlation,
        double baseline,
        List<Reason> reasons,
        @Nullable String why,
        @Nullable List<Alike> alike,
        @Nullable Integer band,
        @Nullable String caution) {

    /** A career that is nearly the same; its own fit and tier, and whether it comes from a data set without a guide. */
    @Serdeable
    public record Alike(String slug, String title, double fit, String tier, boolean imported) {}

    static Match of(Ranking ranking, int index, List<Reason> reasons) {
        Career career = ranking.catalogue().career(index);
        double standardError = ranking.standardError(index);
        return new Match(
                career.slug(),
                career.title(),
                career.summary(),
                career.category(),
                career.onetCode(),
                career.preparation(),
                career.medianPay(),
                career.outlook(),
                career.imported(),
                ranking.fit(index),
                standardError,
                Scores.SURE * standardError,
                ranking.percentile(index),
                ranking.above(index),
                ranking.tier(index).wireName(),
                correlation(ranking.scores(), career),
                Model.BASELINE,
                reasons,
                null,
                null,
                null,
                null);
    }

    /** The same with nearly the same careers that it stands for in a list, by their indices, best first. */
    public static Match of(Ranking ranking, int index, int[] alike, @Nullable Integer reasons) {
        Match face = ranking.match(index, reasons);
        return face.with(
                face.why,
                face.band,
                Arrays.stream(alike)
                        .mapToObj(i -> {
                            Career career = ranking.catalogue().career(i);
                            return new Alike(
                                    career.slug(),
                                    career.title(),
                                    ranking.fit(i),
                                    ranking.tier(i).wireName(),
                                    career.imported());
                        })
                        .toList(),
                face.caution);
    }

    /** The same with a word on why it is shown. */
    public Match because(String why) {
        return with(why, band, alike, caution);
    }

    /** The same in its place in a list. */
    public Match inBand(int number) {
        return with(why, number, alike, caution);
    }

    /** The same for somebody whose answers do not tell careers apart. */
    public Match cautioned(String caution) {
        return with(why, band, alike, caution);
    }

    private Match with(
            @Nullable String why, @Nullable Integer band, @Nullable List<Alike> alike, @Nullable String caution) {
        return new Match(
                slug,
                title,
                summary,
                category,
                onetCode,
                preparation,
                medianPay,
                outlook,
                imported,
                fit,
                standardError,
                margin,
                percentile,
                above,
                tier,
                correlation,
                baseline,
                reasons,
                why,
                alike,
                band,
                caution);
    }

    private static @Nullable Double correlation(Scores scores, Career career) {
        return career.interests()
                .filter(theirs -> !scores.isFlat() && !ProfileMath.isFlat(theirs))
                .map(theirs -> Interest.correlation(scores.interestScales(), theirs))
                .orElse(null);
    }
}
