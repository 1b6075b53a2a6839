package waymark.gateway.careers.compare;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.CareerQuery;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Careers side by side. The address holds which, so it can be shared. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
public class ComparePages {
    private static final int OFFERED = 8;

    private final PageRenderer html;
    private final ContentClient content;
    private final CareerCache careers;

    ComparePages(PageRenderer html, ContentClient content, CareerCache careers) {
        this.html = html;
        this.content = content;
        this.careers = careers;
    }

    /**
     * Careers side by side.
     *
     * @param resting is one of them missing because its service is?
     * @param q words searched for to add another, may be empty
     * @param found careers found for them
     */
    public record CompareModel(
            Comparison comparison, boolean resting, String q, ServiceResult<CareerCard.Found> found) {}

    /** At most four careers, and those found for {@code q} to add to them. */
    @Get("/compare{?career*,q}")
    HttpResponse<?> compare(
            PageModel page, @QueryValue @Nullable List<String> career, @QueryValue(defaultValue = "") String q) {
        CareerCache.PageDependencies asking = careers.asking();
        List<ServiceResult<Guide>> asked = Stream.ofNullable(career)
                .flatMap(List::stream)
                .distinct()
                .limit(Comparison.MAX)
                .map(slug -> asking.keep("guide " + slug, () -> content.guide(slug)))
                .toList();
        List<Guide> guides = asked.stream()
                .map(ServiceResult::found)
                .flatMap(Optional::stream)
                .toList();
        Comparison comparison = Comparison.of(guides);
        CareerQuery query = CareerQuery.of(q);
        ServiceResult<CareerCard.Found> found = query.q().isEmpty() || comparison.full()
                ? new ServiceResult.Ok<>(CareerCard.Found.none())
                : content.list(query, OFFERED);
        return html.page(
                page.titled(guides.isEmpty() ? "Compare careers" : "Compare " + comparison.titles())
                        .described("Up to four careers side by side: pay, preparation, interests and what is hard.")
                        .in("careers"),
                Templates::careersCompare,
                new CompareModel(comparison, asked.stream().anyMatch(ServiceResult::down), query.q(), found));
    }
}
