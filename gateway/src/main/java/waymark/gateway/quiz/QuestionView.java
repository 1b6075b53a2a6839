package waymark.gateway.quiz;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.quiz.Sitting;

/**
 * The question to show now.
 *
 * @param back the question before it, absent at the first
 * @param chosen the answer it has, if any
 */
public record QuestionView(Instrument.Place place, @Nullable String back, @Nullable Integer chosen) {

    /** The wanted question, if there is one of that id. */
    static Optional<QuestionView> at(Instrument instrument, Sitting sitting, String item) {
        return instrument.place(item).map(p -> of(instrument, sitting, p));
    }

    /** The next question neither answered nor skipped: after the given one if any is left there, else from the start. */
    static Optional<QuestionView> next(Instrument instrument, Sitting sitting, @Nullable String after) {
        List<Instrument.Place> places = instrument.places();
        int from = after == null
                ? 0
                : instrument.place(after).map(Instrument.Place::number).orElse(0);
        return places.subList(from, places.size()).stream()
                .filter(p -> !sitting.decided(p))
                .findFirst()
                .or(() -> places.stream().filter(p -> !sitting.decided(p)).findFirst())
                .map(p -> of(instrument, sitting, p));
    }

    private static QuestionView of(Instrument instrument, Sitting sitting, Instrument.Place place) {
        String back = place.number() == 1
                ? null
                : instrument.places().get(place.number() - 2).item().id();
        return new QuestionView(place, back, sitting.answers().get(place.item().id()));
    }
}
