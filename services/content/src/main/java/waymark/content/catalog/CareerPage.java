package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.content.career.Career;
import waymark.content.guide.EmploymentGrowth;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.guide.SourceNotice;
import waymark.events.Interest;

/**
 * A whole guide as readers get it; see {@link Guide} for its parts.
 *
 * @param id the career's id, which stays when the slug changes
 * @param formerSlugs addresses that lead here
 * @param interestPercents the same interests in whole percent of their scale
 * @param mainInterests the interests this work asks for most, strongest first
 * @param growth how the projected change of employment compares with all occupations, absent without a figure
 * @param mostlyReplacement do figures say that less than half of the openings are new jobs?
 * @param onetRelease number of the O*NET release it draws on, absent if its sources name none
 * @param overview empty where it says no more than the summary
 * @param relatedTitle who says that careers are related
 * @param related careers that the data set names as related; absent before it is open
 * @param sentences what the figures are, and who says so, for people
 * @param version number of the published version, 0 for a preview of something never published
 */
@Serdeable
public record CareerPage(
        String id,
        String slug,
        List<String> formerSlugs,
        String title,
        List<String> alternativeTitles,
        String summary,
        String category,
        String categoryName,
        String onetCode,
        int preparation,
        Map<String, Double> interests,
        Map<String, Double> interestPercents,
        List<String> mainInterests,
        Map<String, Double> values,
        Map<String, Integer> setting,
        List<String> overview,
        Guide.Work work,
        Guide.RightForYou rightForYou,
        Guide.Path path,
        List<Guide.Resource> resources,
        @Nullable Figures.Pay pay,
        @Nullable Figures.Outlook outlook,
        @Nullable EmploymentGrowth.Named growth,
        boolean mostlyReplacement,
        @Nullable Figures.Education education,
        List<Guide.Source> sources,
        @Nullable String onetRelease,
        int version,
        Instant updatedAt,
        boolean imported,
        @Nullable Guide.Image image,
        EntryRequirements requirements,
        FigureSentences sentences,
        String relatedTitle,
        @Nullable List<Related> related) {
    private static final String RELATED = "Related by O*NET";

    /** A career that the data set names as related. */
    @Serdeable
    public record Related(String slug, String title) {}

    /** A text of this career in the shape readers get. */
    public static CareerPage of(Career career, Guide guide, int version, Instant updatedAt, String categoryName) {
        return new CareerPage(
                career.id(),
                career.slug(),
                career.formerSlugs(),
                guide.title(),
                guide.alternativeTitles(),
                guide.summary(),
                guide.category(),
                categoryName,
                guide.onetCode(),
                guide.preparation(),
                guide.interests(),
                percents(guide.interests()),
                Interest.leading(guide.interests()),
                guide.values(),
                guide.setting(),
                guide.overview().equals(List.of(guide.summary())) ? List.of() : guide.overview(),
                guide.work(),
                guide.rightForYou(),
                guide.path(),
                guide.resources(),
                guide.pay(),
                guide.outlook(),
                EmploymentGrowth.named(guide.figures().outlookPercent()),
                guide.outlook() != null && guide.outlook().mostlyReplacement(),
                guide.education(),
                guide.sources(),
                SourceNotice.onetRelease(guide.sources()),
                version,
                updatedAt,
                career.imported(),
                guide.image(),
                guide.requirements(),
                FigureSentences.of(guide),
                RELATED,
                null);
    }

    private static Map<String, Double> percents(Map<String, Double> ratings) {
        Map<String, Double> percents = new LinkedHashMap<>();
        ratings.forEach((interest, rating) -> percents.put(interest, (double) Math.round(Interest.percent(rating))));
        return percents;
    }
}
