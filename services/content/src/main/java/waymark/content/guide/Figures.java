package waymark.content.guide;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What published data says of an occupation; {@link Guide} describes each part. Imports bring it, and a guide holds it
 * flat.
 */
public record Figures(
        int preparation,
        Map<String, Double> interests,
        Map<String, Double> values,
        List<String> related,
        @Nullable Pay pay,
        @Nullable Outlook outlook,
        @Nullable Education education,
        EntryRequirements requirements) {

    /** US dollars a year, or null. */
    public @Nullable Integer medianPay() {
        return pay == null ? null : pay.median();
    }

    /** What an hour is paid, of work that is paid by the hour; else null. */
    public @Nullable Hourly hourlyPay() {
        return pay == null ? null : pay.hourly();
    }

    /** Projected change of employment in percent, or null. */
    public @Nullable Double outlookPercent() {
        return outlook == null ? null : outlook.changePercent();
    }

    /** The same with other ratings of the occupation. */
    public Figures with(
            int preparation, Map<String, Double> interests, Map<String, Double> values, List<String> related) {
        return new Figures(preparation, interests, values, related, pay, outlook, education, requirements);
    }

    /** The same with other figures about pay, jobs and schooling. */
    public Figures with(@Nullable Pay pay, @Nullable Outlook outlook, @Nullable Education education) {
        return new Figures(preparation, interests, values, related, pay, outlook, education, requirements);
    }

    /** The same with other data on what it takes to begin. */
    public Figures with(EntryRequirements requirements) {
        return new Figures(preparation, interests, values, related, pay, outlook, education, requirements);
    }

    /**
     * US dollars a year: tenth percentile, median and ninetieth, of the occupation group the figures are for.
     *
     * @param year 0 while unknown, and absent outside then
     * @param hourly of work that is paid by the hour: it is not done all the year, so nobody publishes a year's pay
     */
    @Serdeable
    public record Pay(
            @Nullable Integer low,
            @Nullable Integer median,
            @Nullable Integer high,
            @JsonInclude(NON_DEFAULT) @Schema(requiredMode = NOT_REQUIRED) int year,
            @Nullable String group,
            @Nullable String source,
            @Nullable Hourly hourly) {
        /** The same with what an hour is paid. */
        public Pay with(@Nullable Hourly hourly) {
            return new Pay(low, median, high, year, group, source, hourly);
        }
    }

    /** US dollars an hour: tenth percentile, median and ninetieth. */
    @Serdeable
    public record Hourly(@Nullable Double low, Double median, @Nullable Double high) {
        /** The median as people read it. */
        public String inWords() {
            return String.format(Locale.US, "$%.2f an hour", median);
        }
    }

    /**
     * Projected change of employment between two years in percent, and jobs: openings a year, and all in the first
     * year. A year is 0 while unknown, and absent outside then.
     */
    @Serdeable
    public record Outlook(
            @Nullable Double changePercent,
            @Nullable Integer openingsPerYear,
            @Nullable Integer employment,
            @JsonInclude(NON_DEFAULT) @Schema(requiredMode = NOT_REQUIRED) int fromYear,
            @JsonInclude(NON_DEFAULT) @Schema(requiredMode = NOT_REQUIRED) int toYear,
            @Nullable String group,
            @Nullable String source) {
        /** Do figures say that less than half of the openings are new jobs? */
        public boolean mostlyReplacement() {
            return openingsPerYear != null
                    && employment != null
                    && changePercent != null
                    && employment * Math.max(0, changePercent) / 100 / (toYear - fromYear) < openingsPerYear / 2.0;
        }
    }

    /**
     * Schooling, each figure of one source: what is usually asked for to begin, of which year, group and source speak,
     * and how many percent of those who do this work reached which level, of which the last three speak. Either may be
     * absent.
     */
    @Serdeable
    public record Education(
            @Nullable String typical,
            @Nullable Map<String, Double> attained,
            int year,
            @Nullable String group,
            @Nullable String source,
            @Nullable Integer attainedYear,
            @Nullable String attainedGroup,
            @Nullable String attainedSource) {}
}
