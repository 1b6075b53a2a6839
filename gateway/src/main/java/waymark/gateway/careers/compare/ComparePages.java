package waymark.gateway.careers.compare;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.careers.RecentCareers;
import waymark.gateway.careers.guide.GuidePages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Careers side by side. The address holds which, so it can be shared. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ComparePages {
    private static final int OFFERED = 8;

    private final PageRenderer html;
    private final ServiceCalls services;
    private final CareerCache careers;

    ComparePages(PageRenderer html, ServiceCalls services, CareerCache careers) {
        this.html = html;
        this.services = services;
        this.careers = careers;
    }

    /** At most four careers, and those found for {@code q} to add to them. */
    @Get(uri = "/compare{?career*,q}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> compare(
            PageModel page, @QueryValue @Nullable List<String> career, @QueryValue(defaultValue = "") String q) {
        CareerCache.PageDependencies asking = careers.asking();
        List<ServiceResult<Guide>> asked = Stream.ofNullable(career)
                .flatMap(List::stream)
                .filter(s -> s.matches(RecentCareers.SLUG))
                .distinct()
                .limit(Comparison.MAX)
                .map(s -> GuidePages.guide(asking, services, s))
                .toList();
        List<Guide> guides = asked.stream()
                .map(ServiceResult::found)
                .flatMap(Optional::stream)
                .toList();
        Comparison comparison = Comparison.of(guides);
        String words = q.strip().length() > 200 ? q.strip().substring(0, 200) : q.strip();
        ServiceResult<CareerCard.Found> found = words.isEmpty() || comparison.full()
                ? new ServiceResult.Ok<>(CareerCard.Found.none())
                : services.get(
                        "/careers?size=" + OFFERED + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        CareerCard.Found.class);
        return html.page(
                page.titled(guides.isEmpty() ? "Compare careers" : "Compare " + comparison.titles())
                        .described("Up to four careers side by side: pay, preparation, interests and what is hard.")
                        .in("careers"),
                Templates::careersCompare,
                new CompareModel(comparison, asked.stream().anyMatch(ServiceResult::down), words, found));
    }
}
