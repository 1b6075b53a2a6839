package waymark.gateway.quiz;

import java.util.List;

/**
 * The end of the quiz, with what was skipped.
 *
 * @param errors why the sitting is not complete
 */
public record FinishModel(Sitting sitting, List<Instrument.Place> skipped, List<String> errors) {}
