package waymark.recommendation.input;

import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.instrument.KnownInstruments;

/**
 * What assessments are ranked with, beside their own scores and answers, at one moment.
 *
 * @param careers all public careers
 * @param instruments what people were asked
 */
public record RankingInput(CatalogSnapshot careers, KnownInstruments instruments) {}
