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

    /** All instruments, for a page that is kept. */
    public ServiceResult<Instrument.All> all(CareerCache.PageDependencies asking) {
        return asking.keep("instruments", quiz::instruments);
    }

    /** The one people are offered, for a page that is kept. */
    public ServiceResult<Instrument> current(CareerCache.PageDependencies asking) {
        return all(asking).then(all -> all.first()
                .<ServiceResult<Instrument>>map(ServiceResult.Ok::new)
                .orElseGet(() -> new ServiceResult.Unavailable<>("quiz")));
    }

    /** The one people are offered. */
    ServiceResult<Instrument> current() {
        return current(answers.asking());
    }
}
