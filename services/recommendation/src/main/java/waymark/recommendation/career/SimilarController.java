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
import java.util.stream.IntStream;
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
     * @param related does the data set name it as related?
     * @param shared what they share and how preparation differs, in sentences
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
            boolean related,
            List<String> shared) {

        static SimilarCareer of(Career career, Career other) {
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
                    career.related().contains(other.onetCode()),
                    Similarity.shared(career, other));
        }
    }

    @Serdeable
    record SimilarCareers(List<SimilarCareer> items, int total) {}

    /**
     * Those the data set names as related first, closest first, then those whose work is most alike (see
     * {@link Similarity}): {@code size} (1–100) of them; with {@code full} only those that an editor wrote a guide for.
     */
    @Get
    Optional<SimilarCareers> similar(
            String slug, @QueryValue(defaultValue = "8") int size, @QueryValue(defaultValue = "false") boolean full) {
        if (size < 1 || size > MAX) {
            throw RefusedException.invalid("page", "Ask for 1 to " + MAX + " careers.");
        }
        CatalogSnapshot all = careers.snapshot();
        return all.bySlug(slug).map(career -> like(career, all, size, full));
    }

    private static SimilarCareers like(int index, CatalogSnapshot all, int size, boolean full) {
        record Candidate(Career career, int related, double likeness) {}
        Career career = all.career(index);
        List<Candidate> others = IntStream.range(0, all.size())
                .filter(i -> i != index && !(full && all.career(i).imported()))
                .mapToObj(i -> new Candidate(
                        all.career(i),
                        career.related().indexOf(all.career(i).onetCode()),
                        all.similarity().of(index, i)))
                .toList();
        List<SimilarCareer> items = others.stream()
                .sorted(Comparator.comparingInt((Candidate c) -> c.related() < 0 ? Integer.MAX_VALUE : c.related())
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::likeness).reversed()))
                .limit(size)
                .map(c -> SimilarCareer.of(career, c.career()))
                .toList();
        return new SimilarCareers(items, others.size());
    }
}
