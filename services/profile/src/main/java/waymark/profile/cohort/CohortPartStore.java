package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import waymark.profile.person.Viewer;

/** What cohorts hold of one person, for export and erasure. */
@Singleton
public class CohortPartStore {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final LookStore looks;

    CohortPartStore(CohortStore cohorts, ConsentStore consents, LookStore looks) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.looks = looks;
    }

    /** A consent in the export. */
    @Serdeable
    public record Given(String cohort, String counselor, String text, Instant givenAt, @Nullable Instant endedAt) {}

    /** A person's part: consents given, who looked, cohorts led. */
    @Serdeable
    public record Part(List<Given> consents, List<Look> accessLog, List<String> cohortsLed) {}

    /** What is held of the viewer. */
    public Part of(Viewer self) {
        return new Part(
                consents.of(self.of()).stream()
                        .map(c -> new Given(c.cohortName(), c.counselorName(), c.text(), c.givenAt(), c.endedAt()))
                        .toList(),
                looks.of(self),
                cohorts.of(self.of()).stream().map(Cohort::name).toList());
    }

    /** How many live consents a person has given. */
    public long live(String person) {
        return consents.of(person).stream().filter(Consent::live).count();
    }

    /** Forgets the person. Returns how many documents of each kind went. */
    public Map<String, Long> erase(String person) {
        return Map.of(
                "consents", consents.erase(person),
                "looks", looks.erase(person),
                "cohorts", cohorts.eraseOf(person));
    }
}
