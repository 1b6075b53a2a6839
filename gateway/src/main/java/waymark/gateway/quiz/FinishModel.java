package waymark.gateway.quiz;

import java.util.List;
import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.quiz.Sitting;

/**
 * The end of the quiz, with what was skipped.
 *
 * @param errors why the sitting is not complete
 */
public record FinishModel(Sitting sitting, List<Instrument.Place> skipped, List<String> errors) {}
