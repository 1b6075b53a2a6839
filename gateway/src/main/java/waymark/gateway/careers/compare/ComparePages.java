package waymark.gateway.careers.compare;

import static java.util.stream.Collectors.joining;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.careers.CareerPages;
import waymark.gateway.careers.guide.PersonalFitService;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.CareerComparison;
import waymark.gateway.upstream.content.CareerQuery;
import waymark.gateway.upstream.content.ContentClient;
import waymark.gateway.upstream.recommendation.PersonalFit;
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
    private final PersonalFitService personal;

    ComparePages(PageRenderer html, ContentClient content, CareerCache careers, PersonalFitService personal) {
        this.html = html;
        this.content = content;
        this.careers = careers;
        this.personal = personal;
    }

    /**
     * Careers side by side.
     *
     * @param resting are they missing because their service is?
     * @param q words searched for to add another, may be empty
     * @param found careers found for them
     * @param fits how each career fits the person who looks, in the order of the careers
     */
    public record CompareModel(
            CareerComparison comparison,
            boolean resting,
            String q,
            ServiceResult<CareerCard.Found> found,
            List<PersonalFit> fits) {
        /** Is it known how at least one of them fits? */
        public boolean fitsKnown() {
            return fits.stream().anyMatch(PersonalFit.Known.class::isInstance);
        }

        /** Why the answers do not tell careers apart; null where they do. */
        public @Nullable String caution() {
            return fits.stream()
                    .filter(PersonalFit.Known.class::isInstance)
                    .map(fit -> ((PersonalFit.Known) fit).match().caution())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** The address of the comparison without that career. */
        public String without(String slug) {
            return address(slugs().filter(s -> !s.equals(slug)));
        }

        /** The address with that career too. */
        public String with(String slug) {
            return address(Stream.concat(slugs(), Stream.of(slug)));
        }

        /** Where careers are suggested that can be added to these. */
        public String suggestions() {
            return address("/compare/suggest", slugs());
        }

        private Stream<String> slugs() {
            return comparison.careers().stream().map(CareerComparison.Compared::slug);
        }

        private static String address(Stream<String> slugs) {
            return address("/compare", slugs);
        }

        private static String address(String path, Stream<String> slugs) {
            StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
            slugs.forEach(slug -> query.add("career=" + URLEncoder.encode(slug, StandardCharsets.UTF_8)));
            return path + query;
        }
    }

    /** As many careers as fit, and those found for {@code q} to add to them. */
    @Get("/compare{?career*,q}")
    HttpResponse<?> compare(
            HttpRequest<?> request,
            PageModel page,
            @QueryValue @Nullable List<String> career,
            @QueryValue(defaultValue = "") String q) {
        ServiceResult<CareerComparison> asked = career == null
                ? new ServiceResult.Ok<>(CareerComparison.NONE)
                : careers.keep("comparison " + career, () -> content.comparison(String.join(",", career)));
        if (asked instanceof ServiceResult.Problem<?>) {
            return html.errorPage(page.in("careers"), asked);
        }
        CareerComparison comparison = asked.found().orElse(CareerComparison.NONE);
        CareerQuery query = CareerQuery.of(q);
        ServiceResult<CareerCard.Found> found = query.q().isEmpty() || comparison.full()
                ? new ServiceResult.Ok<>(CareerCard.Found.none())
                : content.list(query.parts(), query.page(), OFFERED);
        String titles = comparison.careers().stream()
                .map(CareerComparison.Compared::title)
                .collect(joining(", "));
        return html.page(
                page.titled("Compare " + (titles.isEmpty() ? "careers" : titles))
                        .described("Careers side by side: pay, preparation, interests and what is hard.")
                        .in("careers"),
                Templates::careersCompare,
                new CompareModel(
                        comparison,
                        asked.down(),
                        query.q(),
                        found,
                        comparison.careers().stream()
                                .map(c -> personal.of(request, page.visitor(), c.slug()))
                                .toList()));
    }

    /** Careers offered while somebody types: choosing one adds it to those named. */
    @Get("/compare/suggest{?career*,q}")
    HttpResponse<?> suggest(
            PageModel page, @QueryValue @Nullable List<String> career, @QueryValue(defaultValue = "") String q) {
        List<String> chosen = career == null ? List.of() : career;
        return html.page(
                page,
                Templates::careersSuggest,
                new CareerPages.SuggestModel(
                        content.suggest(q.strip()),
                        slug -> CompareModel.address(Stream.concat(chosen.stream(), Stream.of(slug)))));
    }
}
