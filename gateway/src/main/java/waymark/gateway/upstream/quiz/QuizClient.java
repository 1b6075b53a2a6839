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
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;

/** Asks the quiz service. */
@Singleton
public class QuizClient {
    private static final Operation<Instrument> INSTRUMENT = get("/instruments/{id}", Instrument.class);
    private static final Operation<Sitting> BEGIN = post("/sittings", Begin.class, Sitting.class);
    private static final Operation<Sitting> SITTING = get("/sittings/{id}", Sitting.class);
    private static final Operation<Sitting> ANSWER = put("/sittings/{id}/answers", Answers.class, Sitting.class);
    private static final Operation<Void> COMPLETE = post("/sittings/{id}/complete", Void.class);
    private static final Operation<Void> CLAIM = post("/sittings/{id}/claim", Void.class);
    private static final Operation<Assessment> ASSESSMENT = get("/sittings/{id}/assessment", Assessment.class);
    private static final Operation<Sitting.Sittings> MINE = get("/me/sittings", Sitting.Sittings.class);

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

    /** The questions of an instrument. */
    public ServiceResult<Instrument> instrument(String id) {
        return calls.send(INSTRUMENT.with(id));
    }

    /** Begins a sitting. */
    public ServiceResult<Sitting> begin(String instrument) {
        return calls.send(BEGIN.with(), new Begin(instrument));
    }

    /** A sitting as it stands. */
    public ServiceResult<Sitting> sitting(String id) {
        return calls.send(SITTING.with(id));
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
    public CompletionStage<ServiceResult<Tagged<Assessment>>> assessmentSince(@Nullable String tag, String sitting) {
        return calls.sinceAsync(tag, ASSESSMENT.with(sitting), Duration.ZERO);
    }

    /** All sittings of the visitor, newest first. */
    public ServiceResult<Sitting.Sittings> mine() {
        return calls.readAll(MINE.with());
    }
}
