package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.Answer;
import waymark.gateway.Careers;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** All careers in groups, to wander through. */
@Controller("/careers/by")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class BrowsePages {
    private final Html html;
    private final Services services;
    private final Careers careers;

    BrowsePages(Html html, Services services, Careers careers) {
        this.html = html;
        this.services = services;
        this.careers = careers;
    }

    @Get(uri = "/interest", produces = MediaType.TEXT_HTML)
    HttpResponse<?> interest(Page page) {
        Careers.Asking asking = careers.asking();
        List<Group> groups = Stream.of(Interest.values())
                .map(i -> Group.of(
                        i.label(),
                        i.about(),
                        "/careers?interest=" + i.name(),
                        careers.all().stream().filter(c -> Interest.strongest(c.interests(), 2)
                                .contains(i)),
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

    @Get(uri = "/category", produces = MediaType.TEXT_HTML)
    HttpResponse<?> category(Page page) {
        Careers.Asking asking = careers.asking();
        Answer<CareerCard.Categories> categories =
                asking.keep("categories", () -> services.get("/categories", CareerCard.Categories.class));
        if (categories.found().isEmpty()) {
            return html.instead(page, categories);
        }
        List<Group> groups = categories.found().get().items().stream()
                .map(category -> Group.of(
                        category.name(),
                        category.description() == null ? "" : category.description(),
                        "/careers?category=" + category.slug(),
                        careers.all().stream().filter(c -> c.category().equals(category.slug()))))
                .filter(group -> group.total() > 0)
                .toList();
        return show(
                page,
                asking,
                "category",
                "Careers by field",
                "Every field of work in Waymark, and the careers in it.",
                groups);
    }

    @Get(uri = "/preparation", produces = MediaType.TEXT_HTML)
    HttpResponse<?> preparation(Page page) {
        Careers.Asking asking = careers.asking();
        List<Group> groups = IntStream.rangeClosed(1, 5)
                .mapToObj(zone -> Group.of(
                        Figures.preparation(zone),
                        Figures.aboutPreparation(zone),
                        "/careers?preparation=" + zone,
                        careers.all().stream().filter(c -> c.preparation() == zone)))
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
            Page page, Careers.Asking asking, String by, String title, String about, List<Group> groups) {
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
