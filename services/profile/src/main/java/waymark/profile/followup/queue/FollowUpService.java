package waymark.profile.followup.queue;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.followup.FollowUp;
import waymark.profile.followup.FollowUpRule;
import waymark.profile.followup.FollowUpRuleCatalog;
import waymark.profile.followup.FollowUpRules;
import waymark.profile.followup.FollowUpSettingsStore;
import waymark.profile.followup.FollowUpTimes;

/**
 * Applies a counselor's rules to all students who let themselves be seen. Nothing is kept of what the rules find, so a
 * line is gone as soon as its reason is; only what the counselor said of lines is kept.
 */
@Singleton
class FollowUpService {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final FollowUpQuery students;
    private final FollowUpRuleCatalog rules;
    private final FollowUpSettingsStore settings;
    private final FollowUpMarkStore marks;
    private final Clock clock;

    FollowUpService(
            CohortStore cohorts,
            ConsentStore consents,
            FollowUpQuery students,
            FollowUpRuleCatalog rules,
            FollowUpSettingsStore settings,
            FollowUpMarkStore marks,
            Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.students = students;
        this.rules = rules;
        this.settings = settings;
        this.marks = marks;
        this.clock = clock;
    }

    /** A line with the consent that lets it be seen. */
    record Seen(Consent consent, FollowUpLine line) {}

    /**
     * All lines of a counselor, open ones and others, the most urgent rule first and then the longest waiting.
     *
     * @param nextAt when time alone changes them, if nothing is told of before; null if it does not
     */
    record Lines(List<Seen> all, @Nullable Instant nextAt) {}

    /** The lines as they are now. */
    Lines lines(Caller counselor) {
        List<Consent> live = consents.live(cohorts.of(counselor.id()));
        Map<String, FollowUpMark> made = marks.of(counselor.id());
        Map<FollowUpRule, Integer> thresholds = thresholds(counselor);
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Set<String> holding = new HashSet<>();
        List<Seen> lines = new ArrayList<>();
        List<Instant> turns = new ArrayList<>();
        for (FollowUpQuery.Known known : students.read(live)) {
            Consent consent = known.consent();
            FollowUpTimes.next(known.facts(), consent::shows, thresholds, now).ifPresent(turns::add);
            for (FollowUp found : FollowUpRules.of(known.facts(), consent::shows, thresholds, now)) {
                String id = idOf(counselor, consent, found.rule());
                holding.add(id);
                FollowUpLine line = line(known, found, made.get(id), today);
                lines.add(new Seen(consent, line));
                line.backAt().ifPresent(turns::add);
            }
        }
        tidy(made.values().stream().filter(mark -> !holding.contains(mark.id())).toList(), live, thresholds);
        lines.sort(Comparator.comparing(
                        (Seen seen) -> FollowUpRule.named(seen.line().rule()).orElseThrow())
                .thenComparing(seen -> seen.line().since())
                .thenComparing(seen -> seen.line().name())
                .thenComparing(seen -> seen.consent().id()));
        return new Lines(lines, turns.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    /** What a rule finds in one student now; empty if nothing. */
    Optional<FollowUp> found(Caller counselor, Consent consent, FollowUpRule rule) {
        Map<FollowUpRule, Integer> thresholds = thresholds(counselor);
        return students.read(List.of(consent)).stream()
                .flatMap(known -> FollowUpRules.of(known.facts(), consent::shows, thresholds, clock.instant()).stream())
                .filter(found -> found.rule() == rule)
                .findFirst();
    }

    private Map<FollowUpRule, Integer> thresholds(Caller counselor) {
        return settings.of(counselor.id()).thresholds(rules.all());
    }

    private FollowUpLine line(FollowUpQuery.Known known, FollowUp found, @Nullable FollowUpMark mark, LocalDate today) {
        var text = rules.of(found.rule());
        return FollowUpLine.of(known.consent(), known.name(), found, text.title(), text.sentence(found), mark, today);
    }

    private static String idOf(Caller counselor, Consent consent, FollowUpRule rule) {
        return FollowUpMark.idOf(counselor.id(), consent.cohort(), consent.person(), rule.label());
    }

    /**
     * Sees to marks of which nothing is found any more. Those of rules that are off stay: it is not known whether their
     * reason is gone.
     */
    private void tidy(List<FollowUpMark> idle, List<Consent> live, Map<FollowUpRule, Integer> thresholds) {
        Set<String> seen = live.stream().map(Consent::id).collect(Collectors.toSet());
        Map<Boolean, List<FollowUpMark>> bySeen = idle.stream()
                .collect(Collectors.partitioningBy(mark -> seen.contains(Consent.idOf(mark.cohort(), mark.person()))));
        marks.remove(bySeen.getOrDefault(false, List.of()));
        marks.reopen(bySeen.getOrDefault(true, List.of()).stream()
                .filter(mark -> mark.state() != FollowUpState.OPEN)
                .filter(mark -> FollowUpRule.named(mark.rule())
                        .filter(thresholds::containsKey)
                        .isPresent())
                .toList());
    }
}
