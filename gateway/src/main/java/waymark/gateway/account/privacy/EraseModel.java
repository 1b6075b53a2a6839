package waymark.gateway.account.privacy;

import java.util.List;

/**
 * The question before everything is erased.
 *
 * @param errors why nothing was erased
 * @param word what has to be typed
 */
public record EraseModel(List<String> errors, String word) {}
