package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.EntityTags;
import waymark.edge.PageRequest;
import waymark.edge.PreferredWait;
import waymark.edge.RefusedException;
import waymark.events.AssessmentEvent;
import waymark.recommendation.career.CareerFilter;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.WorkCondition;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.input.RankingInputCatalog;
import waymark.recommendation.instrument.KnownInstruments;

/**
 * What an assessment says about careers. Worked out at every reading, so it is always about the careers as they are;
 * whoever holds the answer still is told so. Who may read is looked up in the store every time.
 */
@Controller("/assessments/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class MatchController {
    /** A school of 500 with some pages of its lists each. */
    private static final int MAX = 4_000;

    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final MatchStore store;
    private final RankingInputCatalog inputs;
    private final JsonMapper json;
    private final EntityTags<State> tags = new EntityTags<>(MAX);

    /**
     * All that an answer depends on.
     *
     * @param revision the kept matches'
     * @param careers the careers', see {@link CatalogSnapshot#revision()}
     * @param instruments the instruments', see {@link KnownInstruments#revision()}
     */
    private record State(String id, long revision, long careers, long instruments, MatchPage.Wanted wanted) {
        static State of(String id, long revision, RankingInput now, MatchPage.Wanted wanted) {
            return new State(
                    id, revision, now.careers().revision(), now.instruments().revision(), wanted);
        }
    }

    MatchController(MatchStore store, RankingInputCatalog inputs, JsonMapper json) {
        this.store = store;
        this.inputs = inputs;
        this.json = json;
    }

    /**
     * All careers, best first; with {@code preparation} (1–5) only those of that level, with {@code full} only those
     * that an editor wrote a guide for, with {@code pay} only those whose median pay is that much or more, with
     * {@code category} only those of that field, and with {@code condition} only those whose work is so (the answer
     * names the {@code conditions} there are). With {@code grouped} nearly the same occupations are one entry, whose
     * {@code alike} are the others, and {@code why} is what speaks most for it, no sentence twice. {@code reasons}
     * leaves the strongest so many for and so many against; {@code discoveries} adds these, so that a page asks once.
     * With {@code Prefer: wait=2} (RFC 7240) an assessment that is not ranked yet is waited for so many seconds, two at
     * the most; if it still is not then, the problem is called {@code not-ranked-yet}, and it is worth asking again.
     */
    @Get("/matches")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MatchPage.class)))
    @ApiResponse(responseCode = "304", description = "The matches are those known")
    Optional<HttpResponse<byte[]>> matches(
            String id,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "20") int size,
            @QueryValue @Nullable Integer preparation,
            @QueryValue(defaultValue = "false") boolean full,
            @QueryValue @Nullable Integer pay,
            @QueryValue @Nullable String category,
            @QueryValue @Nullable String condition,
            @QueryValue(defaultValue = "false") boolean grouped,
            @QueryValue @Nullable Integer reasons,
            @QueryValue(defaultValue = "false") boolean discoveries,
            @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Header(PreferredWait.HEADER) @Nullable String prefer,
            @Nullable Caller caller) {
        var filter = new CareerFilter(preparation, full, pay, category, WorkCondition.of(condition));
        var wanted = new MatchPage.Wanted(new PageRequest(page, size), filter, grouped, reasons, discoveries);
        RankingInput now = inputs.snapshot();
        Optional<HttpResponse<byte[]>> unchanged = known == null
                ? Optional.empty()
                : store.revision(id, caller)
                        .flatMap(revision -> tags.unchanged(State.of(id, revision, now, wanted), known));
        return unchanged.or(() -> store.find(id, caller, PreferredWait.of(prefer, MAX_WAIT))
                .map(m -> tags.answer(
                        State.of(id, m.revision(), now, wanted),
                        known,
                        json,
                        MatchPage.of(m.ranking(now), m.flags(), wanted)))
                .or(() -> notYet(id)));
    }

    /** Empty for what will never come. */
    private <T> Optional<T> notYet(String id) {
        if (store.mayCome(id)) {
            throw RefusedException.absent("not-ranked-yet", "This quiz is not ranked yet. Ask again in a moment.");
        }
        return Optional.empty();
    }

    /** One career: is it right for me? With {@code caution} where the answers do not tell careers apart. */
    @Get("/fit/{slug}")
    Optional<Match> fit(String id, String slug, @Nullable Caller caller) {
        return store.find(id, caller).flatMap(m -> fit(ranking(m), m.flags(), slug));
    }

    private static Optional<Match> fit(Ranking ranking, List<String> noticed, String slug) {
        List<String> flags = MatchPage.flags(ranking, noticed);
        String caution = flags.contains(AssessmentEvent.Scores.FLAT) ? AssessmentEvent.Scores.message(flags) : null;
        return ranking.match(slug).map(match -> caution == null ? match : match.cautioned(caution));
    }

    /** Careers that fit well and are not like the top of the list. */
    @Get("/discoveries")
    Optional<Discoveries> discoveries(String id, @Nullable Caller caller) {
        return store.find(id, caller).map(m -> Discoveries.in(ranking(m), null));
    }

    private Ranking ranking(AssessmentRanking of) {
        return of.ranking(inputs.snapshot());
    }
}
