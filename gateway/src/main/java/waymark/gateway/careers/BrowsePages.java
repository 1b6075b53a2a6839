package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import waymark.events.CareerEvent.CareerPublished;
import waymark.events.Interest;
import waymark.events.JobZone;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** All careers in groups, to wander through. */
@HtmlController("/careers/by")
@Secured(SecurityRule.IS_ANONYMOUS)
public class BrowsePages {
    private final PageRenderer html;
    private final ContentClient content;
    private final CareerCache careers;

    BrowsePages(PageRenderer html, ContentClient content, CareerCache careers) {
        this.html = html;
        this.content = content;
        this.careers = careers;
    }

    /**
     * All careers in groups.
     *
     * @param by interest, category or preparation
     */
    public record BrowseModel(String by, List<CareerGroup> groups) {}

    @Get("/interest")
    HttpResponse<?> interest(PageModel page) {
        CareerCache.PageDependencies asking = careers.asking();
        List<CareerPublished> all = careers.all();
        List<CareerGroup> groups = Stream.of(Interest.values())
                .map(i -> CareerGroup.of(
                        i.label(),
                        i.about(),
                        "/careers?interest=" + i.name(),
                        all.stream().filter(c -> Interest.leading(c.interests()).contains(i)),
                        Comparator.comparing(
                                        (CareerPublished c) -> c.interests().get(i.name()))
                                .reversed()
                                .thenComparing(CareerPublished::title)))
                .toList();
        return show(
                page,
                asking,
                "interest",
                "Careers by interest",
                "The six kinds of interest, and the careers that ask for each of them most.",
                groups);
    }

    @Get("/category")
    HttpResponse<?> category(PageModel page) {
        CareerCache.PageDependencies asking = careers.asking();
        List<CareerPublished> all = careers.all();
        return html.show(page, asking.keep("categories", content::categories), categories -> {
            List<CareerGroup> groups = categories.items().stream()
                    .map(category -> CareerGroup.of(
                            category.name(),
                            category.description() == null ? "" : category.description(),
                            "/careers?category=" + category.slug(),
                            all.stream().filter(c -> c.category().equals(category.slug()))))
                    .filter(group -> group.total() > 0)
                    .toList();
            return show(
                    page,
                    asking,
                    "category",
                    "Careers by field",
                    "Every field of work in Waymark, and the careers in it.",
                    groups);
        });
    }

    @Get("/preparation")
    HttpResponse<?> preparation(PageModel page) {
        CareerCache.PageDependencies asking = careers.asking();
        List<CareerPublished> all = careers.all();
        List<CareerGroup> groups = Stream.of(JobZone.values())
                .map(zone -> CareerGroup.of(
                        zone.label(),
                        zone.about(),
                        "/careers?preparation=" + zone.number(),
                        all.stream().filter(c -> c.preparation() == zone.number())))
                .toList();
        return show(
                page,
                asking,
                "preparation",
                "Careers by preparation",
                "From work you can start this month to work that takes years of study.",
                groups);
    }

    private HttpResponse<?> show(
            PageModel page,
            CareerCache.PageDependencies asking,
            String by,
            String title,
            String about,
            List<CareerGroup> groups) {
        String address = "/careers/by/" + by;
        return html.shared(
                page.titled(title)
                        .described(about)
                        .in("careers")
                        .canonical(address)
                        .shared(),
                asking,
                address,
                Templates::careersBy,
                new BrowseModel(by, groups));
    }
}
