package waymark.gateway.upstream.quiz;

import static waymark.gateway.upstream.Operation.get;
import static waymark.gateway.upstream.Operation.post;
import static waymark.gateway.upstream.Operation.put;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import waymark.gateway.upstream.JsonList;
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;

/** Asks the quiz service. */
@Singleton
public class QuizClient {
    private static final Operation<Instrument.All> INSTRUMENTS = get("/instruments", Instrument.All.class);
    private static final Operation<Sitting> BEGIN = post("/sittings", Begin.class, Sitting.class);
    private static final Operation<Sitting> SITTING =
            get("/sittings/{id}?item={item}&after={after}&unanswered={unanswered}", Sitting.class);
    private static final Operation<Sitting> ANSWER = put("/sittings/{id}/answers", Answers.class, Sitting.class);
    private static final Operation<Void> COMPLETE = post("/sittings/{id}/complete", Void.class);
    private static final Operation<Void> CLAIM = post("/sittings/{id}/claim", Void.class);
    private static final Operation<AssessmentResult> ASSESSMENT =
            get("/sittings/{id}/assessment", AssessmentResult.class);
    private static final Operation<Sitting> MINE = get("/me/sittings/{id}", Sitting.class);
    private static final Operation<JsonList> EXPORT = get("/me/sittings", JsonList.class);

    private final ServiceCalls calls;

    QuizClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Which instrument a sitting is begun with. */
    @Serdeable
    record Begin(String instrument) {}

    /** Answers by item id, 0 for one that is skipped. */
    @Serdeable
    record Answers(Map<String, Integer> answers) {}

    /** All instruments, and which is the current one. */
    public ServiceResult<Instrument.All> instruments() {
        return calls.send(INSTRUMENTS.with());
    }

    /** Begins a sitting. */
    public ServiceResult<Sitting> begin(String instrument) {
        return calls.send(BEGIN.with(), new Begin(instrument));
    }

    /** A sitting as it stands, with the first question left. */
    public ServiceResult<Sitting> sitting(String id) {
        return sitting(id, null, null);
    }

    /** The same with that question, or the one that follows another, or neither named the first one left. */
    public ServiceResult<Sitting> sitting(String id, @Nullable String item, @Nullable String after) {
        return calls.send(SITTING.with(id, item, after, null));
    }

    /** The same with all questions that have no answer. */
    public ServiceResult<Sitting> unanswered(String id) {
        return calls.send(SITTING.with(id, null, null, true));
    }

    /** Answers one question, or skips it with 0. */
    public ServiceResult<Sitting> answer(String sitting, String item, int value) {
        return calls.send(ANSWER.with(sitting), new Answers(Map.of(item, value)));
    }

    /** Has a sitting scored. */
    public ServiceResult<Void> complete(String sitting) {
        return calls.send(COMPLETE.with(sitting));
    }

    /** Makes a sitting that person's whose access token it is. */
    public ServiceResult<Void> claim(String token, String sitting) {
        return calls.sendAs(token, CLAIM.with(sitting), null);
    }

    /** What a sitting came to, if it has changed since the answer with that tag. Nothing waits. */
    public CompletionStage<ServiceResult<Tagged<AssessmentResult>>> assessmentSince(
            @Nullable String tag, String sitting) {
        return calls.sinceAsync(tag, ASSESSMENT.with(sitting), Duration.ZERO);
    }

    /** All sittings of the visitor, as they are. */
    public ServiceResult<JsonList> export() {
        return calls.readAll(EXPORT.with());
    }

    /** A sitting of the visitor's own; nobody else's, and none that nobody owns. */
    public ServiceResult<Sitting> own(String id) {
        return calls.send(MINE.with(id));
    }
}
