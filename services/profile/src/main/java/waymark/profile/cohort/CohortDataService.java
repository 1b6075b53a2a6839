package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import waymark.profile.accesslog.AccessLogStore;
import waymark.profile.accesslog.AccessLogView;
import waymark.profile.person.Viewer;
import waymark.profile.school.GroupCounselors;

/** What cohorts hold of one person, for export and erasure. */
@Singleton
public class CohortDataService {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final AccessLogStore accessLog;

    CohortDataService(CohortStore cohorts, ConsentStore consents, AccessLogStore accessLog) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.accessLog = accessLog;
    }

    /** A consent in the export: {@code visible} is what was agreed to, without what the student left out. */
    @Serdeable
    public record Given(
            String cohort,
            String counselor,
            String name,
            List<String> visible,
            String text,
            String agreement,
            List<String> leftOut,
            Instant givenAt,
            @Nullable Instant until,
            @Nullable Instant changedAt,
            @Nullable Instant endedAt) {}

    /** A cohort the person leads, in the export. */
    @Serdeable
    public record Led(String name, String code, Instant createdAt) {}

    /** A person's part: consents given, who looked, cohorts led. */
    @Serdeable
    public record Part(List<Given> consents, List<AccessLogView> accessLog, List<Led> cohortsLed) {}

    /** What is held of the viewer. */
    public Part of(Viewer self) {
        return new Part(
                consents.of(self).stream().map(CohortDataService::given).toList(),
                accessLog.of(self),
                cohorts.of(self.of()).stream()
                        .map(c -> new Led(c.name(), c.code(), c.createdAt()))
                        .toList());
    }

    private static Given given(Consent c) {
        return new Given(
                c.cohortName(),
                c.counselorName(),
                c.personName(),
                ConsentText.visible(c.text(), c.leftOut()),
                c.text(),
                ConsentText.agreement(c.text(), c.counselorName()),
                c.leftOut().stream().map(ConsentPart::label).toList(),
                c.givenAt(),
                c.until(),
                c.changedAt(),
                c.endedAt());
    }

    /** How many live consents the viewer has given. */
    public long live(Viewer self) {
        return consents.liveOf(self).size();
    }

    /**
     * Forgets the person. A group they led with others stays with those. Returns how many documents of each kind went.
     */
    public Map<String, Long> erase(String person) {
        long gone = 0;
        for (List<Cohort> left = cohorts.everOf(person); !left.isEmpty(); left = cohorts.everOf(person)) {
            for (Cohort cohort : left) {
                GroupCounselors others = cohort.led().forgetting(person);
                if (!others.now().isEmpty()) {
                    Cohort next = cohort.led(others);
                    if (cohorts.replace(cohort, next)) {
                        consents.follow(next);
                    }
                } else if (cohorts.remove(cohort)) {
                    gone++;
                }
            }
        }
        return Map.of("consents", consents.erase(person), "looks", accessLog.erase(person), "cohorts", gone);
    }
}
