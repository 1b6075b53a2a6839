package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** A career in a list. */
@Serdeable
public record CareerCard(
        String slug,
        String title,
        String summary,
        String category,
        Map<String, Double> interests,
        int preparation,
        @Nullable Integer medianPay,
        @Nullable Double outlook,
        boolean imported) {

    /** A page of careers. */
    @Serdeable
    public record Found(List<CareerCard> items, int total, @Nullable String didYouMean) {}

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
    public record Similar(
            String slug, String title, double similarity, @Nullable List<String> shared, boolean imported) {}

    /** Careers like another one. */
    @Serdeable
    public record SimilarOnes(List<Similar> items) {}
}
