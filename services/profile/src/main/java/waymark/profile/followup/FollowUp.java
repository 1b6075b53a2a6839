package waymark.profile.followup;

import java.time.Instant;
import java.util.Map;

/**
 * A rule found something.
 *
 * @param since since when it is so
 * @param occurrence the same as long as it is the same finding: what was said to be done about one holds for no other
 * @param variant which of the rule's sentences says it
 * @param values what stands in the sentence, by its name there
 */
public record FollowUp(
        FollowUpRule rule, Instant since, String occurrence, String variant, Map<String, String> values) {}
