package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.content.career.Career;
import waymark.content.guide.EmploymentGrowth;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.path.level.EducationLevel;
import waymark.events.Interest;

/**
 * A career in a list.
 *
 * @param mainInterests the interests this work asks for most, strongest first
 * @param medianPay US dollars a year
 * @param hourlyPay median US dollars an hour, of work for which there is no figure for a year
 * @param outlook projected change of employment over ten years, percent
 * @param growth how that compares with all occupations
 * @param alternativeTitles the first ten; the guide has all
 * @param publishedAt when the public text went out
 * @param revision of the career, a higher one with every change of it
 * @param degree whether a degree is usually asked for to begin; absent if not known
 */
@Serdeable
public record CareerCard(
        String id,
        String slug,
        String title,
        String summary,
        String category,
        String onetCode,
        Map<String, Double> interests,
        List<String> mainInterests,
        int preparation,
        @Nullable Integer medianPay,
        @Nullable Double hourlyPay,
        @Nullable Double outlook,
        @Nullable EmploymentGrowth.Named growth,
        List<String> alternativeTitles,
        @Nullable Boolean degree,
        boolean imported,
        Instant publishedAt,
        long revision) {

    private static final int MAX_NAMES = 10;

    public static CareerCard of(Career career) {
        Guide guide = career.published();
        return new CareerCard(
                career.id(),
                career.slug(),
                guide.title(),
                guide.summary(),
                guide.category(),
                guide.onetCode(),
                guide.interests(),
                Interest.leading(guide.interests()),
                guide.preparation(),
                guide.figures().medianPay(),
                hourlyPay(guide.figures().hourlyPay()),
                guide.figures().outlookPercent(),
                EmploymentGrowth.named(guide.figures().outlookPercent()),
                guide.alternativeTitles().stream().limit(MAX_NAMES).toList(),
                degree(guide),
                career.imported(),
                career.publication().at(),
                career.revision());
    }

    private static @Nullable Double hourlyPay(Figures.@Nullable Hourly pay) {
        return pay == null ? null : pay.median();
    }

    private static @Nullable Boolean degree(Guide guide) {
        return EducationLevel.usual(guide)
                .or(() -> Optional.of(guide.preparation())
                        .filter(zone -> zone > 0)
                        .map(EducationLevel::ofZone))
                .map(EducationLevel::isDegree)
                .orElse(null);
    }
}
