package waymark.gateway.upstream.quiz;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;

/** Asks the quiz service. */
@ServiceClient
public interface QuizClient {
    /** How many quizzes of a file are there now; {@code skipped} says in sentences what could not come back. */
    @Serdeable
    record ImportedSittings(int sittings, List<String> skipped) {}

    /** All instruments, and which is the current one. */
    @Get("/instruments")
    ServiceResult<Instrument.All> instruments();

    /** Begins a sitting. */
    @Post("/sittings")
    ServiceResult<Sitting> begin(String instrument);

    /** A sitting as it stands, with the first question left. */
    @Get("/sittings/{id}")
    ServiceResult<Sitting> sitting(String id);

    /** The same with the question in that place, from 1. */
    @Get("/sittings/{id}?number={number}")
    ServiceResult<Sitting> question(String id, int number);

    /** The same with all questions and what was answered. */
    @Get("/sittings/{id}?sections=true")
    ServiceResult<Sitting> answers(String id);

    /** Answers by question, 0 for one that is skipped. */
    @Put("/sittings/{id}/answers")
    ServiceResult<Sitting> answer(String id, Map<String, Integer> answers);

    /** Has a sitting scored. */
    @Post("/sittings/{id}/complete")
    ServiceResult<Void> complete(String id);

    /** Makes a sitting that person's whose access token it is. */
    @Post("/sittings/{id}/claim")
    ServiceResult<Void> claim(@Header(HttpHeaders.AUTHORIZATION) String token, String id);

    /** What a sitting came to, if it has changed since the answer with that tag. Nothing waits. */
    @Get("/sittings/{id}/assessment")
    CompletionStage<ServiceResult<Tagged<AssessmentResult>>> assessmentSince(
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String tag, String id);

    /** All sittings of the visitor, as they are. */
    @Get("/me/sittings")
    ServiceResult<PagedList.Items<JsonNode>> export();

    /** Puts sittings of an export into an account without others; 409 if there are. Can be repeated. */
    @Post("/me/sittings/import")
    ServiceResult<ImportedSittings> restore(JsonNode sittings);

    /** Two of the visitor's own sittings, item by item. */
    @Get("/me/sittings/compare?a={a}&b={b}")
    ServiceResult<ScoreChange.Compared> compare(String a, String b);

    /** A sitting of the visitor's own; nobody else's, and none that nobody owns. */
    @Get("/me/sittings/{id}")
    ServiceResult<Sitting> own(String id);
}
