package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.function.UnaryOperator;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.CareerQuery;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Browse and search careers. */
@HtmlController
@Secured(SecurityRule.IS_ANONYMOUS)
public class CareerPages {
    /** Careers a page of the list holds. */
    public static final int SIZE = 24;

    private static final String GUIDES = "/careers/";

    private final PageRenderer html;
    private final ContentClient content;
    private final CareerCache careers;

    CareerPages(PageRenderer html, ContentClient content, CareerCache careers) {
        this.html = html;
        this.content = content;
        this.careers = careers;
    }

    /** Careers found, and what they were narrowed by. */
    public record CareerListModel(
            CareerQuery query,
            ServiceResult<CareerCard.Found> found,
            ServiceResult<CareerCard.Categories> categories) {}

    /**
     * Careers offered while somebody types.
     *
     * @param address where choosing one leads, from its slug
     */
    public record SuggestModel(ServiceResult<CareerCard.Suggestions> found, UnaryOperator<String> address) {}

    /** The address holds what is looked for, see {@link CareerQuery}. */
    @Get("/careers{?page}")
    HttpResponse<?> list(PageModel frame, HttpRequest<?> request, @QueryValue(defaultValue = "0") int page) {
        CareerQuery query = CareerQuery.of(request.getParameters(), page);
        CareerCache.PageDependencies asking = careers.asking();
        ServiceResult<CareerCard.Found> found = query.q().isEmpty()
                ? asking.keep("list " + query.text(), () -> content.list(query.parts(), query.page(), SIZE))
                : content.list(query.parts(), query.page(), SIZE);
        if (found instanceof ServiceResult.Problem<?> p && p.status() != HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
            return html.errorPage(frame.in("careers"), found);
        }
        CareerListModel model = new CareerListModel(query, found, asking.keep("categories", content::categories));
        PageModel titled = frame.titled(query.q().isEmpty() ? "Careers" : "Careers for “" + query.q() + "”")
                .described("Browse careers by interest, field and preparation, or search by any job title.")
                .in("careers");
        if (found instanceof ServiceResult.Problem<?> unknown) {
            return html.page(titled.refused(unknown), Templates::careersList, model);
        }
        String address = "/careers" + query.text();
        return query.q().isEmpty()
                ? html.shared(titled.shared().canonical(address), asking, address, Templates::careersList, model)
                : html.page(titled, Templates::careersList, model);
    }

    @Get("/careers/suggest{?q}")
    HttpResponse<?> suggest(PageModel page, @QueryValue(defaultValue = "") String q) {
        return html.page(page, Templates::careersSuggest, new SuggestModel(content.suggest(q.strip()), GUIDES::concat));
    }
}
