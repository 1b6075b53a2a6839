package waymark.gateway.careers;

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
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Browse and search careers. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CareerPages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final CareerCache careers;

    CareerPages(PageRenderer html, ServiceCalls services, CareerCache careers) {
        this.html = html;
        this.services = services;
        this.careers = careers;
    }

    @Get(uri = "/careers{?q,category,preparation,interest,pay,outlook,full,sort,page}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(
            PageModel frame,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String category,
            @QueryValue @Nullable String preparation,
            @QueryValue @Nullable String interest,
            @QueryValue @Nullable String pay,
            @QueryValue @Nullable String outlook,
            @QueryValue @Nullable String full,
            @QueryValue @Nullable String sort,
            @QueryValue(defaultValue = "0") int page) {
        CareerQuery query = CareerQuery.of(q, category, preparation, interest, pay, outlook, full, sort, page);
        CareerCache.PageDependencies asking = careers.asking();
        ServiceResult<CareerCard.Found> found = query.q().isEmpty()
                ? asking.keep("list " + query.text(), () -> services.get(query.toContent(), CareerCard.Found.class))
                : services.get(query.toContent(), CareerCard.Found.class);
        ServiceResult<CareerCard.Categories> categories =
                asking.keep("categories", () -> services.get("/categories", CareerCard.Categories.class));
        PageModel titled = frame.titled(query.q().isEmpty() ? "Careers" : "Careers for “" + query.q() + "”")
                .described("Browse careers by interest, field and preparation, or search by any job title.")
                .in("careers");
        CareerListModel model = new CareerListModel(query, found, categories);
        return query.q().isEmpty()
                ? html.shared(
                        titled.shared().canonical("/careers" + query.text()),
                        asking,
                        "/careers" + query.text(),
                        Templates::careersList,
                        model)
                : html.page(titled, Templates::careersList, model);
    }

    @Get(uri = "/careers/suggest{?q}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> suggest(PageModel page, @QueryValue(defaultValue = "") String q) {
        ServiceResult<CareerCard.Suggestions> found = q.strip().length() < 2
                ? new ServiceResult.Ok<>(new CareerCard.Suggestions(List.of()))
                : services.get(
                        "/careers/suggest?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8),
                        CareerCard.Suggestions.class);
        return html.page(page, Templates::careersSuggest, found);
    }
}
