package waymark.profile.followup;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.edge.Caller;
import waymark.edge.RefusedException;

/** What a counselor's list of students to turn to goes by. */
@Controller("/cohorts/follow-ups/rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class FollowUpRuleController {
    private final FollowUpRuleCatalog rules;
    private final FollowUpSettingsStore settings;

    FollowUpRuleController(FollowUpRuleCatalog rules, FollowUpSettingsStore settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * A rule as it is set.
     *
     * @param on is it looked for?
     * @param threshold absent where there is nothing to turn
     * @param value the threshold as it is set; 0 where there is none
     */
    @Serdeable
    record RuleView(
            String rule,
            String title,
            String about,
            @Nullable FollowUpRuleText.Threshold threshold,
            boolean on,
            int value) {
        static RuleView of(FollowUpRuleText text, FollowUpSettings.Setting set) {
            return new RuleView(text.rule(), text.title(), text.about(), text.threshold(), set.on(), set.threshold());
        }
    }

    /** All rules, the most urgent first. */
    @Serdeable
    record RuleList(List<RuleView> items, int total) {}

    /** One rule as it is to be; without a value it gets the threshold to begin with. */
    @Serdeable
    record RuleChange(String rule, boolean on, @Nullable Integer value) {}

    /** Some rules as they are to be; the others stay as they are. */
    @Serdeable
    record RuleChanges(List<RuleChange> items) {}

    @Get
    RuleList list(Caller caller) {
        return shown(settings.of(caller.id()));
    }

    /** Sets rules. It changes the caller's own list and nobody else's. */
    @Put
    RuleList set(@Body RuleChanges changes, Caller caller) {
        FollowUpSettings next = settings.of(caller.id());
        for (RuleChange change : changes.items()) {
            FollowUpRule rule = FollowUpRule.named(change.rule())
                    .orElseThrow(() -> RefusedException.invalid("follow-up-rule", "There is no such rule."));
            next = next.with(rules.of(rule), change.on(), change.value());
        }
        settings.write(next);
        return shown(next);
    }

    private RuleList shown(FollowUpSettings set) {
        List<RuleView> all = rules.all().stream()
                .map(text -> RuleView.of(text, set.of(text)))
                .toList();
        return new RuleList(all, all.size());
    }
}
