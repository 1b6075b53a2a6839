package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.content.catalog.listing.CareerFilter;
import waymark.content.catalog.listing.CareerGroup;
import waymark.content.catalog.listing.CareerList;
import waymark.content.catalog.listing.Facet;
import waymark.content.catalog.listing.ListQuery;
import waymark.content.catalog.listing.SortOrder;
import waymark.content.search.CareerSearch;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

/** Careers for everybody: find, complete, read. */
@Controller("/careers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CareerController {
    private static final int MAX_QUERY = 200;

    private final CareerCatalog catalog;
    private final CareerSearch search;

    CareerController(CareerCatalog catalog, CareerSearch search) {
        this.catalog = catalog;
        this.search = search;
    }

    /** A career whose name is being typed; {@code matched} is the title or alternative title that fits. */
    @Serdeable
    record Suggestion(String slug, String title, String matched) {}

    /** At most eight suggestions. */
    @Serdeable
    record SuggestionList(List<Suggestion> items, int total) {}

    /**
     * Finds careers.
     *
     * @param q words or a sentence, typos forgiven; absent for all. Conditions in it ("no degree") narrow the list
     * @param category slugs, repeated or between commas
     * @param preparation 1–5, repeated or between commas
     * @param interest R, I, A, S, E or C, one of the career's two strongest
     * @param pay under-40k, 40k-60k, 60k-80k, 80k-100k or over-100k US dollars a year
     * @param outlook declining, little-change, slower, average, faster or much-faster, as
     *     {@link waymark.content.guide.EmploymentGrowth} says
     * @param degree no for careers that usually ask for none to begin, or yes
     * @param full true for careers with a guide of their own only
     * @param sort relevance, title, pay, outlook or newest
     */
    @Get
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CareerList.class)))
    HttpResponse<byte[]> list(
            @Nullable @QueryValue @Schema(maxLength = MAX_QUERY) String q,
            @Nullable @QueryValue List<String> category,
            @Nullable @QueryValue List<String> preparation,
            @Nullable @QueryValue List<String> interest,
            @Nullable @QueryValue List<String> pay,
            @Nullable @QueryValue List<String> outlook,
            @Nullable @QueryValue List<String> degree,
            @QueryValue(defaultValue = "false") boolean full,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "20") int size,
            @Nullable @QueryValue String sort) {
        boolean searched = isText(q);
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.CATEGORY, category);
        facets.put(Facet.PREPARATION, preparation);
        facets.put(Facet.INTEREST, interest);
        facets.put(Facet.PAY, pay);
        facets.put(Facet.OUTLOOK, outlook);
        facets.put(Facet.DEGREE, degree);
        var query = new ListQuery(
                searched ? q.strip() : null,
                CareerFilter.of(facets, full),
                SortOrder.of(sort, searched),
                new PageRequest(page, size));
        return HttpResponse.ok(catalog.list(query)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Completes a career's name while it is being typed. */
    @Get("/suggest")
    SuggestionList suggest(@Nullable @QueryValue String q) {
        CareerSearch.Completions found = search.suggest(isText(q) ? q : "");
        return new SuggestionList(
                found.best().stream().flatMap(this::suggestion).toList(), found.total());
    }

    private Stream<Suggestion> suggestion(CareerSearch.Suggested suggested) {
        return catalog.card(suggested.id()).stream()
                .map(card -> new Suggestion(card.slug(), card.title(), suggested.name()));
    }

    /**
     * Careers side by side; of more than four the first ones, without those that are not published.
     *
     * @param career slugs, repeated or between commas
     */
    @Get("/comparison")
    CareerComparison compare(@Nullable @QueryValue List<String> career) {
        return CareerComparison.of(catalog.open(Stream.ofNullable(career)
                .flatMap(List::stream)
                .flatMap(each -> Stream.of(each.split(",")))
                .distinct()
                .limit(CareerComparison.MAX)
                .toList()));
    }

    /** Groups of careers, in the order they are shown. */
    @Serdeable
    record CareerGroups(List<CareerGroup> items, int total) {}

    /**
     * All careers in groups.
     *
     * @param facet interest, category or preparation
     */
    @Get("/by/{facet}")
    Optional<CareerGroups> groups(String facet) {
        return catalog.catalog().groups(facet).map(groups -> new CareerGroups(groups, groups.size()));
    }

    /** One whole guide. A former slug leads to the present one; a withdrawn career is gone. */
    @Get("/{slug}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CareerPage.class)))
    @ApiResponse(responseCode = "301", description = "The career has another slug now")
    @ApiResponse(responseCode = "304", description = "The guide is the one known")
    @ApiResponse(responseCode = "410", description = "The career was withdrawn")
    Optional<HttpResponse<byte[]>> read(String slug, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        return catalog.at(slug).map(entry -> answer(entry, slug, known));
    }

    private HttpResponse<byte[]> answer(CachedGuide entry, String slug, @Nullable String known) {
        if (!entry.isOpen()) {
            throw RefusedException.gone("career-withdrawn", "This career is not published any more.");
        }
        String present = entry.slug();
        if (!present.equals(slug)) {
            return HttpResponse.<byte[]>status(HttpStatus.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, "/careers/" + present);
        }
        GuideResponse sent = catalog.sent(entry);
        boolean unchanged =
                known != null && (known.contains(sent.etag()) || known.strip().equals("*"));
        var response = unchanged
                ? HttpResponse.<byte[]>notModified()
                : HttpResponse.ok(sent.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
        return response.header(HttpHeaders.ETAG, sent.etag()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static boolean isText(String q) {
        if (q != null && q.length() > MAX_QUERY) {
            throw RefusedException.invalid("query-too-long", "Search for at most " + MAX_QUERY + " characters.");
        }
        return q != null && !q.isBlank();
    }
}
