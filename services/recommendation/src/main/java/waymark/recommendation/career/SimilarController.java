package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import waymark.edge.RefusedException;

/** Careers like this one. */
@Controller("/careers/{slug}/similar")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SimilarController {
    private static final int MAX = 100;

    private final CareerCatalog careers;

    SimilarController(CareerCatalog careers) {
        this.careers = careers;
    }

    /**
     * A career that is like another.
     *
     * @param similarity 0–100, see {@link Similarity}
     * @param shared what they share, in sentences
     */
    @Serdeable
    record SimilarCareer(
            String slug,
            String title,
            String summary,
            String category,
            String onetCode,
            int preparation,
            @Nullable Integer medianPay,
            @Nullable Double outlook,
            boolean imported,
            double similarity,
            List<String> shared) {

        static SimilarCareer of(Career career, Career other, double similarity) {
            return new SimilarCareer(
                    other.slug(),
                    other.title(),
                    other.summary(),
                    other.category(),
                    other.onetCode(),
                    other.preparation(),
                    other.medianPay(),
                    other.outlook(),
                    other.imported(),
                    similarity,
                    Similarity.shared(career, other));
        }
    }

    @Serdeable
    record SimilarCareers(List<SimilarCareer> items, int total) {}

    /**
     * The most alike first, {@code size} (1–100) of them; with {@code full} only those that an editor wrote a guide
     * for.
     */
    @Get
    Optional<SimilarCareers> similar(
            String slug, @QueryValue(defaultValue = "8") int size, @QueryValue(defaultValue = "false") boolean full) {
        if (size < 1 || size > MAX) {
            throw RefusedException.invalid("page", "Ask for 1 to " + MAX + " careers.");
        }
        CatalogSnapshot all = careers.snapshot();
        return all.bySlug(slug).map(all::career).map(career -> like(career, all, size, full));
    }

    private static SimilarCareers like(Career career, CatalogSnapshot all, int size, boolean full) {
        record Candidate(Career career, double similarity) {}
        List<Career> others = all.careers().stream()
                .filter(other -> !other.id().equals(career.id()) && !(full && other.imported()))
                .toList();
        List<SimilarCareer> items = others.stream()
                .map(other -> new Candidate(other, Similarity.of(career, other)))
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .limit(size)
                .map(c -> SimilarCareer.of(career, c.career(), c.similarity()))
                .toList();
        return new SimilarCareers(items, others.size());
    }
}
