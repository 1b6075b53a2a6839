package waymark.profile.consent;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.cohort.ConsentText;
import waymark.profile.school.GroupCounselors;

/**
 * A consent as its student sees it.
 *
 * @param counselor the names of all who lead the cohort now
 * @param changes who began or ceased to lead it since the student agreed, earliest first
 * @param version of the words that were agreed to
 * @param visible what is seen, in these words
 * @param agreement the sentence that was agreed to
 * @param leftOut names of the parts that are not seen
 * @param until when it ends by itself; {@code lastDay} is the day before (UTC)
 * @param today the words of today, if the consent is live: they are asked for where they are another version
 */
@Serdeable
record ConsentView(
        String cohort,
        String name,
        String counselor,
        List<LeaderChange> changes,
        String version,
        List<String> visible,
        String agreement,
        List<String> leftOut,
        Instant givenAt,
        @Nullable Instant changedAt,
        @Nullable Instant until,
        @Nullable LocalDate lastDay,
        @Nullable Instant endedAt,
        boolean live,
        @Nullable ConsentText.Words today) {

    /** Somebody began to lead a cohort, or does not any more. */
    @Serdeable
    record LeaderChange(String name, boolean leads, Instant at) {}

    /** @param led who leads the cohort and did; null if it is gone */
    static ConsentView of(Consent c, boolean live, @Nullable GroupCounselors led) {
        Instant agreed = c.changedAt() == null ? c.givenAt() : c.changedAt();
        String names = led == null || led.namesAt(agreed).isEmpty() ? c.counselorName() : led.namesAt(agreed);
        return new ConsentView(
                c.cohort(),
                c.cohortName(),
                c.counselorName(),
                led == null ? List.of() : changes(led, agreed),
                c.text(),
                ConsentText.visible(c.text(), c.leftOut()),
                ConsentText.agreement(c.text(), names),
                c.leftOut().stream().map(ConsentPart::label).toList(),
                c.givenAt(),
                c.changedAt(),
                c.until(),
                c.lastDay(),
                c.endedAt(),
                live,
                live ? ConsentText.words(ConsentText.CURRENT, c.counselorName()) : null);
    }

    private static List<LeaderChange> changes(GroupCounselors led, Instant since) {
        Stream<LeaderChange> joined = led.now().stream().map(l -> new LeaderChange(l.name(), true, l.since()));
        Stream<LeaderChange> left = led.former().stream().flatMap(l -> Optional.ofNullable(l.until()).stream()
                .map(until -> new LeaderChange(l.name(), false, until)));
        return Stream.concat(joined, left)
                .filter(change -> change.at().isAfter(since))
                .sorted(Comparator.comparing(LeaderChange::at))
                .toList();
    }
}
