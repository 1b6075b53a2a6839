package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.AssessmentEvent.SittingStarted;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.scoring.Score;
import waymark.quiz.scoring.Scores;

/** What the other services are told. Every event repeats the whole state, so the newest is enough. */
final class AssessmentEvents {
    private AssessmentEvents() {}

    static AssessmentEvent started(Sitting sitting, Instrument instrument) {
        return new SittingStarted(sitting.id(), sitting.revision(), state(sitting, instrument));
    }

    static AssessmentEvent sectionDone(Sitting sitting, Instrument instrument) {
        return new SectionDone(sitting.id(), sitting.revision(), state(sitting, instrument));
    }

    static AssessmentEvent completed(Sitting sitting, Instrument instrument) {
        return new AssessmentCompleted(sitting.id(), sitting.revision(), state(sitting, instrument));
    }

    static AssessmentEvent claimed(Sitting sitting, Instrument instrument) {
        return new AssessmentClaimed(sitting.id(), sitting.revision(), state(sitting, instrument));
    }

    static AssessmentEvent erased(Sitting sitting) {
        return new SittingErased(sitting.id(), sitting.revision() + 1);
    }

    private static AssessmentEvent.State state(Sitting s, Instrument instrument) {
        return new AssessmentEvent.State(
                s.person(),
                s.instrument(),
                s.instrumentVersion(),
                instrument.items().size(),
                s.answers().size(),
                Progress.sectionsDone(s, instrument),
                s.startedAt(),
                s.updatedAt(),
                s.completedAt(),
                scores(s.scores()));
    }

    @Nullable
    private static AssessmentEvent.Scores scores(@Nullable Scores s) {
        return s == null
                ? null
                : new AssessmentEvent.Scores(
                        Scores.each(s.interests(), Score::score),
                        Scores.each(s.interests(), Score::standardError),
                        Scores.each(s.values(), Score::score),
                        Scores.each(s.setting(), Score::score),
                        s.flags());
    }
}
