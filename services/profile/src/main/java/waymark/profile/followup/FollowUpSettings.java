package waymark.profile.followup;

import io.micronaut.core.annotation.Nullable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What a counselor made of the rules.
 *
 * @param id the counselor
 * @param rules by the name of a rule; those that are absent are as they were to begin with
 */
public record FollowUpSettings(@BsonId String id, Map<String, Setting> rules) {

    /** Without any it is as it was to begin with. */
    public FollowUpSettings {
        rules = rules == null ? Map.of() : rules;
    }

    /** One rule: is it on, and at which threshold? 0 for one that has none. */
    public record Setting(boolean on, int threshold) {}

    /** Those of somebody who turned nothing. */
    static FollowUpSettings none(String counselor) {
        return new FollowUpSettings(counselor, Map.of());
    }

    /** How that rule is set. */
    Setting of(FollowUpRuleText rule) {
        Setting set = rules.get(rule.rule());
        return set == null ? new Setting(true, rule.initial()) : new Setting(set.on(), rule.within(set.threshold()));
    }

    /** The same with one rule turned on or off, perhaps at another threshold. */
    FollowUpSettings with(FollowUpRuleText rule, boolean on, @Nullable Integer threshold) {
        Map<String, Setting> next = new HashMap<>(rules);
        next.put(rule.rule(), new Setting(on, rule.checked(threshold)));
        return new FollowUpSettings(id, Map.copyOf(next));
    }

    /** The thresholds of those that are on. */
    public Map<FollowUpRule, Integer> thresholds(List<FollowUpRuleText> all) {
        Map<FollowUpRule, Integer> thresholds = new EnumMap<>(FollowUpRule.class);
        for (FollowUpRuleText text : all) {
            Setting set = of(text);
            if (set.on()) {
                FollowUpRule.named(text.rule()).ifPresent(rule -> thresholds.put(rule, set.threshold()));
            }
        }
        return thresholds;
    }
}
