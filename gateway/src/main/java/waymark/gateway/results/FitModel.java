package waymark.gateway.results;

/**
 * The whole sum of one career's fit.
 *
 * @param base address of the results it belongs to
 */
public record FitModel(Match match, String base) {}
