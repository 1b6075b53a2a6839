package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.content.CareerGroup;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.asset.Illustrations;

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
    public record BrowseModel(String by, List<CareerGroup> groups) {
        /** The address of the group's drawing; null where groups have none. */
        public @Nullable String picture(CareerGroup group) {
            return switch (by) {
                case "category" -> Illustrations.field(group.value());
                case "interest" -> Illustrations.interest(group.value());
                default -> null;
            };
        }

        /** Width of the drawings in their own units. */
        public int width() {
            return by.equals("category") ? Illustrations.FIELD_WIDTH : Illustrations.INTEREST_SIZE;
        }

        /** Height of the drawings in their own units. */
        public int height() {
            return by.equals("category") ? Illustrations.FIELD_HEIGHT : Illustrations.INTEREST_SIZE;
        }
    }

    @Get("/interest")
    HttpResponse<?> interest(PageModel page) {
        return show(
                page,
                "interest",
                "Careers by interest",
                "The six kinds of interest, and the careers that ask for each of them most.");
    }

    @Get("/category")
    HttpResponse<?> category(PageModel page) {
        return show(page, "category", "Careers by field", "Every field of work in Waymark, and the careers in it.");
    }

    @Get("/preparation")
    HttpResponse<?> preparation(PageModel page) {
        return show(
                page,
                "preparation",
                "Careers by preparation",
                "From work you can start this month to work that takes years of study.");
    }

    private HttpResponse<?> show(PageModel page, String by, String title, String about) {
        String address = "/careers/by/" + by;
        CareerCache.PageDependencies asking = careers.asking();
        return html.show(
                page,
                asking.keep("by " + by, () -> content.groups(by)),
                groups -> html.shared(
                        page.titled(title)
                                .described(about)
                                .in("careers")
                                .canonical(address)
                                .shared(),
                        asking,
                        address,
                        Templates::careersBy,
                        new BrowseModel(by, groups.items())));
    }
}
