package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import waymark.edge.Caller;
import waymark.edge.EntityTags;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.InstrumentCatalog;

/**
 * Answering an instrument, from the first question to the assessment. A visitor's key is the sitting's id. What one has
 * of one's own lies below {@code /me/sittings}.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SittingController {
    /** Results of some schools at once. */
    private static final int MAX = 4_000;

    private final SittingStore sittings;
    private final InstrumentCatalog instruments;
    private final Clock clock;
    private final JsonMapper json;
    private final EntityTags<State> tags = new EntityTags<>(MAX);

    /** All that a result depends on. */
    private record State(String id, long revision) {}

    SittingController(SittingStore sittings, InstrumentCatalog instruments, Clock clock, JsonMapper json) {
        this.sittings = sittings;
        this.instruments = instruments;
        this.clock = clock;
        this.json = json;
    }

    /** Which instrument to begin. */
    @Serdeable
    record Begin(@Nullable String instrument) {}

    /**
     * Answers by the ids of their items.
     *
     * @param answers a whole number from 1 to 5; 0 marks the item as skipped, and null removes its answer or its mark
     */
    @Serdeable
    record Given(Map<String, @Nullable Integer> answers) {}

    /** Begins a sitting. The same Idempotency-Key gives the same sitting. */
    @Post("/sittings")
    @Status(HttpStatus.CREATED)
    HttpResponse<SittingView> begin(
            @Body Begin begin,
            @Header("Idempotency-Key") @Nullable String key,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String token,
            @Nullable Caller caller) {
        if (caller == null && token != null) {
            throw new AuthorizationException(null); // an expired token must not silently begin a visitor's sitting
        }
        Instrument instrument = Optional.ofNullable(begin.instrument())
                .flatMap(instruments::offered)
                .orElseThrow(() -> RefusedException.invalid(
                        "unknown-instrument", "There is no such instrument; GET /instruments lists them all."));
        String person = caller == null ? null : caller.id();
        Sitting fresh =
                Sitting.begin(RandomIds.random(), person, IdempotencyKey.of(key, person), instrument, clock.instant());
        SittingView view = view(sittings.begin(fresh, instrument, caller));
        return HttpResponse.created(view, URI.create("/sittings/" + view.id()));
    }

    /**
     * The sitting as it is, to resume it.
     *
     * @param item the question to show now; else it is the next one left
     * @param number the same by its place in the instrument, from 1
     * @param after the question the next one is looked for from; else it is looked for from the start
     * @param unanswered true to have all items without an answer named
     * @param sections true to have all items named with what was answered, by section
     */
    @Get("/sittings/{id}")
    Optional<SittingView> sitting(
            String id,
            @QueryValue @Nullable String item,
            @QueryValue @Nullable Integer number,
            @QueryValue @Nullable String after,
            @QueryValue(defaultValue = "false") boolean unanswered,
            @QueryValue(defaultValue = "false") boolean sections,
            @Nullable Caller caller) {
        var parts = EnumSet.noneOf(SittingView.Part.class);
        if (unanswered) {
            parts.add(SittingView.Part.UNANSWERED);
        }
        if (sections) {
            parts.add(SittingView.Part.SECTIONS);
        }
        return sittings.find(id, caller)
                .map(s -> view(s, (sitting, of) -> wanted(sitting, of, item, number, after), parts));
    }

    private static Optional<CurrentQuestion> wanted(
            Sitting sitting,
            Instrument instrument,
            @Nullable String item,
            @Nullable Integer number,
            @Nullable String after) {
        if (item != null) {
            return CurrentQuestion.at(sitting, instrument, item);
        }
        return number == null
                ? CurrentQuestion.next(sitting, instrument, after)
                : CurrentQuestion.at(sitting, instrument, number);
    }

    /** Keeps answers; those it has stay unless given anew. The question to show now is the one that follows them. */
    @Put("/sittings/{id}/answers")
    Optional<SittingView> answer(String id, @Body Given given, @Nullable Caller caller) {
        return sittings.change(
                        id,
                        caller,
                        (sitting, instrument) -> sitting.answer(given.answers(), instrument, clock.instant()))
                .map(s -> view(s, (sitting, i) -> CurrentQuestion.following(sitting, i, given.answers()), Set.of()));
    }

    /** Scores the answers. */
    @Post("/sittings/{id}/complete")
    Optional<Assessment> complete(String id, @Nullable Caller caller) {
        return sittings.change(id, caller, (sitting, instrument) -> sitting.complete(instrument, clock.instant()))
                .flatMap(Assessment::of);
    }

    /**
     * The result of a completed sitting; whoever holds it still is told so. Who may read is looked up in the store
     * every time.
     */
    @Get("/sittings/{id}/assessment")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Assessment.class)))
    @ApiResponse(responseCode = "304", description = "The result is the one known")
    Optional<HttpResponse<byte[]>> assessment(
            String id, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known, @Nullable Caller caller) {
        Optional<HttpResponse<byte[]>> unchanged = known == null
                ? Optional.empty()
                : sittings.revision(id, caller).flatMap(revision -> tags.unchanged(new State(id, revision), known));
        return unchanged.or(() -> sittings.find(id, caller).flatMap(s -> Assessment.of(s)
                .map(result -> tags.answer(new State(id, s.revision()), known, json, result))));
    }

    /** Makes a visitor's sitting the caller's. */
    @Post("/sittings/{id}/claim")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Optional<SittingView> claim(String id, Caller caller) {
        return sittings.claim(id, caller).map(this::view);
    }

    @Serdeable
    record Sittings(List<SittingView> items, long total) {}

    /** A page of the caller's own sittings, open and completed, last used first. */
    @Get("/me/sittings")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Sittings list(@QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "100") int size, Caller caller) {
        List<SittingView> items = sittings.list(caller, new PageRequest(page, size)).stream()
                .map(this::view)
                .toList();
        return new Sittings(items, sittings.count(caller));
    }

    /** One of the caller's own. Somebody else's, or one nobody owns, does not exist here. */
    @Get("/me/sittings/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Optional<SittingView> own(String id, Caller caller) {
        return sittings.own(caller, id).map(this::view);
    }

    private SittingView view(Sitting s) {
        return view(s, (sitting, instrument) -> CurrentQuestion.next(sitting, instrument, null), Set.of());
    }

    private SittingView view(
            Sitting s,
            BiFunction<Sitting, Instrument, Optional<CurrentQuestion>> question,
            Set<SittingView.Part> parts) {
        Instrument instrument = instruments.version(s.instrument(), s.instrumentVersion());
        return SittingView.of(s, instrument, question.apply(s, instrument), parts);
    }
}
