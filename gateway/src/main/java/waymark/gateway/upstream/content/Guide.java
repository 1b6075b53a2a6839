package waymark.gateway.upstream.content;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A published guide as its page shows it. One made from data sets ({@code imported}) lacks some sections: their lists
 * are empty.
 *
 * @param overview empty where it says no more than the summary
 * @param relatedTitle who says that careers are related
 * @param related careers that the data set names as related
 * @param interestPercents what the work asks for, from 0 to 100
 * @param mainInterests the interests it asks for most, strongest first
 * @param growth how the outlook compares, as content names it
 * @param sentences what the figures are, and who says so
 * @param requirements what it takes to begin, as data says it
 */
@Serdeable
public record Guide(
        String slug,
        String title,
        @Nullable List<String> alternativeTitles,
        String summary,
        String category,
        @Nullable String categoryName,
        String onetCode,
        int preparation,
        @Nullable Map<String, Double> interestPercents,
        @Nullable List<String> mainInterests,
        @Nullable List<String> overview,
        @Nullable Work work,
        @Nullable RightForYou rightForYou,
        @Nullable Path path,
        @Nullable List<Resource> resources,
        @Nullable Pay pay,
        @Nullable Outlook outlook,
        @Nullable List<Source> sources,
        int version,
        @Nullable String updatedAt,
        boolean imported,
        @Nullable String relatedTitle,
        @Nullable List<Related> related,
        @Nullable Image image,
        @Nullable Education education,
        @Nullable CareerCard.Growth growth,
        @Nullable Requirements requirements,
        @Nullable FigureSentences sentences) {
    /** What is absent becomes empty. */
    public Guide {
        alternativeTitles = some(alternativeTitles);
        interestPercents = interestPercents == null ? Map.of() : interestPercents;
        mainInterests = some(mainInterests);
        overview = some(overview);
        work = work == null ? new Work(null, null, null, null) : work;
        rightForYou = rightForYou == null ? new RightForYou(null, null, null, null) : rightForYou;
        path = path == null ? new Path(null, null) : path;
        resources = some(resources);
        sources = some(sources);
        related = some(related);
        sentences = sentences == null ? FigureSentences.NONE : sentences;
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A picture, what it shows in words, and whose it is (may be empty). */
    @Serdeable
    public record Image(String id, @Nullable String alt, @Nullable String credit) {}

    /** What they do. */
    @Serdeable
    public record Work(
            @Nullable List<Duties> duties,
            @Nullable List<String> typicalDay,
            @Nullable List<String> tools,
            @Nullable List<String> workplaces) {
        private static final int FIRST_DUTIES = 3;

        /** What is absent becomes empty. */
        public Work {
            duties = some(duties);
            typicalDay = some(typicalDay);
            tools = some(tools);
            workplaces = some(workplaces);
        }

        /** Is there anything to say besides the first duties? */
        public boolean any() {
            return !(furtherDuties().isEmpty() && typicalDay.isEmpty() && tools.isEmpty() && workplaces.isEmpty());
        }

        /** A first impression: the first duty of each of several groups, or the first ones of few; three at most. */
        public List<String> firstDuties() {
            int each = duties.size() < FIRST_DUTIES ? FIRST_DUTIES : 1;
            return duties.stream()
                    .flatMap(group -> group.items().stream().limit(each))
                    .limit(FIRST_DUTIES)
                    .toList();
        }

        /** The duties without the first ones, which the guide's head has told already; groups of others only. */
        public List<Duties> furtherDuties() {
            List<String> told = firstDuties();
            return duties.stream()
                    .map(group -> new Duties(
                            group.group(),
                            group.items().stream()
                                    .filter(item -> !told.contains(item))
                                    .toList()))
                    .filter(group -> !group.items().isEmpty())
                    .toList();
        }
    }

    /** Duties that belong together. */
    @Serdeable
    public record Duties(@Nullable String group, List<String> items) {}

    /** A career the data set names as related. */
    @Serdeable
    public record Related(String slug, String title) {}

    /** Who likes it and what is hard. */
    @Serdeable
    public record RightForYou(
            @Nullable String interests,
            @Nullable List<String> values,
            @Nullable List<String> traits,
            @Nullable List<String> hard) {
        /** What is absent becomes empty. */
        public RightForYou {
            interests = interests == null ? "" : interests;
            values = some(values);
            traits = some(traits);
            hard = some(hard);
        }
    }

    /** How to become one. */
    @Serdeable
    public record Path(@Nullable List<Step> steps, @Nullable List<String> alternatives) {
        /** What is absent becomes empty. */
        public Path {
            steps = some(steps);
            alternatives = some(alternatives);
        }

        /** Is there anything to say? */
        public boolean any() {
            return !(steps.isEmpty() && alternatives.isEmpty());
        }
    }

    /** One step. */
    @Serdeable
    public record Step(String head, String action, String duration, String requirement) {}

    /** Something that helps. */
    @Serdeable
    public record Resource(String name, String use, String url, String kind) {}

    /** US dollars a year: 10th percentile, median, 90th percentile; of some work it is known by the hour alone. */
    @Serdeable
    public record Pay(
            @Nullable Integer low,
            @Nullable Integer median,
            @Nullable Integer high,
            int year,
            @Nullable Hourly hourly) {}

    /** US dollars an hour: 10th percentile, median, 90th percentile. */
    @Serdeable
    public record Hourly(@Nullable Double low, @Nullable Double median, @Nullable Double high) {}

    /** Projected change of employment, until that year. */
    @Serdeable
    public record Outlook(@Nullable Double changePercent, @Nullable Integer toYear) {}

    /** How many percent of the people in this work reached which level of schooling. */
    @Serdeable
    public record Education(@Nullable Map<String, Double> attained) {}

    /** What the figures are, and who says so, for people. What is not known is absent. */
    @Serdeable
    public record FigureSentences(
            @Nullable String pay,
            @Nullable String paySource,
            @Nullable String outlook,
            @Nullable String outlookSource,
            @Nullable String schooling,
            @Nullable String schoolingSource,
            @Nullable String usual,
            @Nullable List<String> requirementSources,
            @Nullable List<String> payLevels,
            @Nullable SourceNotice notice) {
        static final FigureSentences NONE =
                new FigureSentences(null, null, null, null, null, null, null, null, null, null);

        /** What is absent becomes empty. */
        public FigureSentences {
            requirementSources = some(requirementSources);
            payLevels = some(payLevels);
        }
    }

    /** Where a fact comes from. */
    @Serdeable
    public record Source(String name, String url, @Nullable Integer year) {}

    /** Median pay, if known. */
    public @Nullable Integer medianPay() {
        return pay == null ? null : pay.median();
    }

    /** What an hour is paid, of work whose pay is known by the hour alone. */
    public @Nullable Hourly hourly() {
        return pay == null ? null : pay.hourly();
    }

    /** Projected change of employment in percent, if known. */
    public @Nullable Double change() {
        return outlook == null ? null : outlook.changePercent();
    }

    /** The year until which that change is projected, if known. */
    public @Nullable Integer changeUntil() {
        return outlook == null ? null : outlook.toYear();
    }
}
