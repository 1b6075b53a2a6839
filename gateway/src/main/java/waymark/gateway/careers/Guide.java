package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** A published guide as its page shows it. */
@Serdeable
public record Guide(
        String slug,
        String title,
        List<String> alternativeTitles,
        String summary,
        String category,
        @Nullable String categoryName,
        String onetCode,
        int preparation,
        Map<String, Double> interests,
        @Nullable Map<String, Double> values,
        @Nullable Map<String, Double> setting,
        List<String> overview,
        Work work,
        RightForYou rightForYou,
        Path path,
        List<Resource> resources,
        @Nullable Pay pay,
        @Nullable Outlook outlook,
        List<Source> sources,
        int version,
        @Nullable String updatedAt,
        boolean imported,
        @Nullable Image image) {

    /** A picture, what it shows in words, and whose it is (may be empty). */
    @Serdeable
    public record Image(String id, @Nullable String alt, @Nullable String credit) {}

    /** What they do. */
    @Serdeable
    public record Work(List<Duties> duties, List<String> typicalDay, List<String> tools, List<String> workplaces) {}

    /** Duties that belong together. */
    @Serdeable
    public record Duties(String group, List<String> items) {}

    /** Who likes it and what is hard. */
    @Serdeable
    public record RightForYou(String interests, List<String> values, List<String> traits, List<String> hard) {}

    /** How to become one. */
    @Serdeable
    public record Path(List<Step> steps, List<String> alternatives) {}

    /** One step. */
    @Serdeable
    public record Step(String head, String action, String duration, String requirement) {}

    /** Something that helps. */
    @Serdeable
    public record Resource(String name, String use, String url, String kind) {}

    /** US dollars a year: 10th percentile, median, 90th percentile. */
    @Serdeable
    public record Pay(
            @Nullable Integer low,
            @Nullable Integer median,
            @Nullable Integer high,
            int year,
            @Nullable String group,
            String source) {}

    /** Employment and its projected change. */
    @Serdeable
    public record Outlook(
            @Nullable Double changePercent,
            @Nullable Integer openingsPerYear,
            @Nullable Integer employment,
            int fromYear,
            int toYear,
            @Nullable String group,
            String source) {}

    /** Where a fact comes from. */
    @Serdeable
    public record Source(String name, String url, @Nullable Integer year) {}

    /** Median pay, if known. */
    public @Nullable Integer medianPay() {
        return pay == null ? null : pay.median();
    }

    /** Projected change of employment in percent, if known. */
    public @Nullable Double change() {
        return outlook == null ? null : outlook.changePercent();
    }
}
