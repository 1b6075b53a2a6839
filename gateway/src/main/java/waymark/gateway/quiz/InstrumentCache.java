package waymark.gateway.quiz;

import jakarta.inject.Singleton;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.quiz.QuizClient;

/** What there is to answer, asked of quiz now and then: it changes with releases only. */
@Singleton
public class InstrumentCache {
    private final QuizClient quiz;
    private final CareerCache answers;

    InstrumentCache(QuizClient quiz, CareerCache answers) {
        this.quiz = quiz;
        this.answers = answers;
    }

    /** All instruments. */
    ServiceResult<Instrument.All> all() {
        return all(answers.asking());
    }

    /** The same for a page that is kept. */
    public ServiceResult<Instrument.All> all(CareerCache.PageDependencies asking) {
        return asking.keep("instruments", quiz::instruments);
    }
}
