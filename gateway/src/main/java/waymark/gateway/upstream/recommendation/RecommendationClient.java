package waymark.gateway.upstream.recommendation;

import static waymark.gateway.upstream.Operation.get;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import waymark.gateway.upstream.JsonList;
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCall;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;
import waymark.gateway.upstream.content.CareerCard;

/** Asks the recommendation service. */
@Singleton
public class RecommendationClient {
    private static final int SIZE = 20;
    private static final int REASONS = 3;

    /** How long a first ranking is waited for; it takes milliseconds, as a rule. */
    private static final Duration RANKING = Duration.ofSeconds(2);

    private static final Operation<Match> FIT = get("/assessments/{id}/fit/{slug}", Match.class);
    private static final Operation<Match.Matches> MATCHES = get(
            "/assessments/{id}/matches?grouped=true&reasons={reasons}&page={page}&size={size}"
                    + "&preparation={preparation}&full={full}&discoveries={discoveries}",
            Match.Matches.class);
    private static final Operation<CareerCard.SimilarOnes> SIMILAR =
            get("/careers/{slug}/similar?full={full}&size={size}", CareerCard.SimilarOnes.class);
    private static final Operation<JsonList> EXPORT = get("/me/matches", JsonList.class);
    private static final Operation<Accuracy> ACCURACY = get("/accuracy", Accuracy.class);

    private final ServiceCalls calls;

    RecommendationClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** How a career fits an assessment, with its reasons. */
    public ServiceResult<Match> fit(String assessment, String slug) {
        return calls.send(FIT.with(assessment, slug));
    }

    /**
     * A page of matches, nearly the same occupations as one entry, with no more reasons than an entry shows, if it has
     * changed since the answer with that tag. Nothing waits here; the service waits for a first ranking, so that who
     * comes straight from the last question need not look again.
     */
    public CompletionStage<ServiceResult<Tagged<Match.Matches>>> matchesSince(
            @Nullable String tag, String assessment, MatchQuery query) {
        ServiceCall<Match.Matches> call = MATCHES.with(
                assessment,
                REASONS,
                query.page(),
                SIZE,
                query.preparation(),
                query.full() ? true : null,
                query.discoveries() ? true : null);
        return calls.sinceAsync(tag, call, RANKING);
    }

    /** Careers like one, most alike first. */
    public ServiceResult<CareerCard.SimilarOnes> similar(String slug) {
        return calls.send(SIMILAR.with(slug, null, null));
    }

    /** The three careers most like one that an editor wrote a guide for. */
    public ServiceResult<CareerCard.SimilarOnes> fullGuidesLike(String slug) {
        return calls.send(SIMILAR.with(slug, true, 3));
    }

    /** All rankings of the visitor, as they are. */
    public ServiceResult<JsonList> export() {
        return calls.readAll(EXPORT.with());
    }

    /** How often people like what is ranked high. */
    public ServiceResult<Accuracy> accuracy() {
        return calls.send(ACCURACY.with());
    }
}
