package waymark.gateway.upstream.content;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A career in a list.
 *
 * @param mainInterests the interests this work asks for most, strongest first
 */
@Serdeable
public record CareerCard(
        String slug,
        String title,
        String summary,
        @Nullable String category,
        @Nullable List<String> mainInterests,
        int preparation,
        @Nullable Integer medianPay,
        @Nullable Double hourlyPay,
        @Nullable Growth growth,
        boolean imported) {
    /** What is absent becomes empty. */
    public CareerCard {
        mainInterests = mainInterests == null ? List.of() : mainInterests;
    }

    /**
     * A class of outlook as content names it.
     *
     * @param range the projected change that falls into it
     */
    @Serdeable
    public record Growth(String value, String label, String range) {}

    /** Something to narrow or sort a list by, as content names it. */
    @Serdeable
    public record Option(String value, String label) {}

    /** What of a search narrows the list; {@code without} is the search without it. */
    @Serdeable
    public record Condition(String label, String without) {}

    /**
     * A page of careers, and the classes of outlook, bands of pay and degrees to narrow by.
     *
     * @param orders the orders there are; the first one holds where none is asked for
     * @param because by slug the text of a career that is nearest to what was searched for
     */
    @Serdeable
    public record Found(
            List<CareerCard> items,
            int total,
            @Nullable String didYouMean,
            @Nullable Map<String, String> because,
            @Nullable List<Condition> conditions,
            @Nullable List<Growth> growth,
            @Nullable List<Option> pay,
            @Nullable List<Option> degree,
            @Nullable List<Option> orders) {
        /** What is absent becomes empty. */
        public Found {
            because = because == null ? Map.of() : because;
            conditions = conditions == null ? List.of() : conditions;
            growth = growth == null ? List.of() : growth;
            pay = pay == null ? List.of() : pay;
            degree = degree == null ? List.of() : degree;
            orders = orders == null ? List.of() : orders;
        }

        /** No career. */
        public static Found none() {
            return new Found(List.of(), 0, null, null, null, null, null, null, null);
        }
    }

    /** A guide that was published at that time; {@code revision} tells its states apart. */
    @Serdeable
    public record News(
            String id, String slug, String title, String summary, String category, Instant publishedAt, long revision) {

        /** A page of them, newest first. */
        @Serdeable
        public record Page(List<News> items) {}
    }

    /** A suggestion while typing; {@code matched} is the title that matched. */
    @Serdeable
    public record Suggestion(String slug, String title, @Nullable String matched) {}

    /** Suggestions while typing. */
    @Serdeable
    public record Suggestions(List<Suggestion> items) {}

    /** A category and how many careers it holds. */
    @Serdeable
    public record Category(String slug, String name, @Nullable String description, int careers) {}

    /** All categories. */
    @Serdeable
    public record Categories(List<Category> items) {}

    /** A career like another one. */
    @Serdeable
    public record Similar(String slug, String title, @Nullable List<String> shared, boolean imported) {}

    /** Careers like another one. */
    @Serdeable
    public record SimilarOnes(List<Similar> items) {}
}
