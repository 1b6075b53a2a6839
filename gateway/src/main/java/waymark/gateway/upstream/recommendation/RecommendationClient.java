package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.json.tree.JsonNode;
import java.util.concurrent.CompletionStage;
import waymark.edge.PreferredWait;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;
import waymark.gateway.upstream.content.CareerCard;

/** Asks the recommendation service. */
@ServiceClient
public interface RecommendationClient {
    /** How a career fits an assessment, with its reasons. */
    @Get("/assessments/{id}/fit/{slug}")
    ServiceResult<Match> fit(String id, String slug);

    /**
     * A page of matches, nearly the same occupations as one entry, with no more reasons than an entry shows, if it has
     * changed since the answer with that tag. Nothing waits here; the service waits two seconds for a first ranking,
     * which takes milliseconds as a rule, so that who comes straight from the last question need not look again.
     *
     * @param page from 0
     * @param preparation 1–5, null for all
     * @param full only those with a full guide, null for all
     * @param pay only those with that median pay or more, null for all
     * @param category only those of that field, null for all
     * @param condition only those whose work is so, null for all
     * @param discoveries true to get those as well that one may not have thought of
     */
    @Get("/assessments/{id}/matches?grouped=true&reasons=3&page={page}&size=" + MatchQuery.SIZE
            + "&preparation={preparation}&full={full}&pay={pay}&category={category}&condition={condition}"
            + "&discoveries={discoveries}")
    @Header(name = PreferredWait.HEADER, value = "wait=2")
    CompletionStage<ServiceResult<Tagged<Match.Matches>>> matchesSince(
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String tag,
            String id,
            int page,
            @Nullable Integer preparation,
            @Nullable Boolean full,
            @Nullable Integer pay,
            @Nullable String category,
            @Nullable String condition,
            @Nullable Boolean discoveries);

    /** Why the fit of a career moved between two of the visitor's assessments. */
    @Get("/me/matches/compare/{slug}?a={a}&b={b}")
    ServiceResult<FitChange> change(String slug, @Nullable String a, @Nullable String b);

    /** Careers like one, most alike first. */
    @Get("/careers/{slug}/similar")
    ServiceResult<CareerCard.SimilarOnes> similar(String slug);

    /** The three careers most like one that an editor wrote a guide for. */
    @Get("/careers/{slug}/similar?full=true&size=3")
    ServiceResult<CareerCard.SimilarOnes> fullGuidesLike(String slug);

    /** All rankings of the visitor, as they are. */
    @Get("/me/matches")
    ServiceResult<PagedList.Items<JsonNode>> export();

    /** How often people like what is ranked high. */
    @Get("/accuracy")
    ServiceResult<Accuracy> accuracy();
}
