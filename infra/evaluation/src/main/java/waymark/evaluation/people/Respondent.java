package waymark.evaluation.people;

import java.util.Map;

/**
 * Somebody who answered.
 *
 * @param answers by item
 * @param field what the person studies or works in, empty if not known
 */
public record Respondent(Map<String, Integer> answers, String field) {}
