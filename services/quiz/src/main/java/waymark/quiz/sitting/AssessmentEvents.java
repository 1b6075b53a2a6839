package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.AssessmentEvent.SittingStarted;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.scoring.Score;
import waymark.quiz.scoring.Scores;

/**
 * What the other services are told. Every event repeats the whole state, so the newest is enough: from completion on
 * with the answers by item.
 */
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
                scores(s.scores()),
                s.isCompleted() ? inOrder(s.answers(), instrument) : Map.of());
    }

    /** As they were asked, so that the same answers make the same event. */
    private static Map<String, Integer> inOrder(Map<String, Integer> answers, Instrument instrument) {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (Instrument.Item item : instrument.items()) {
            Integer answer = answers.get(item.id());
            if (answer != null) {
                ordered.put(item.id(), answer);
            }
        }
        return ordered;
    }

    @Nullable
    private static AssessmentEvent.Scores scores(@Nullable Scores s) {
        return s == null
                ? null
                : new AssessmentEvent.Scores(
                        Scores.each(s.interests(), Score::score),
                        s.standardErrors(),
                        Scores.each(s.values(), Score::score),
                        Scores.each(s.setting(), Score::score),
                        s.flags());
    }
}
