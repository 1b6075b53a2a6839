package waymark.profile.cohort;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A cohort as those who lead it see it, with how many students agreed to be seen.
 *
 * @param spoken the code in two halves, easier to read out
 * @param closed can nobody join any more?
 * @param counselors who leads it, longest first
 */
@Serdeable
public record CohortView(
        String id,
        String name,
        @Schema(minLength = Cohort.CODE_LENGTH, maxLength = Cohort.CODE_LENGTH) String code,
        String spoken,
        int students,
        Instant createdAt,
        boolean closed,
        List<Leader> counselors) {

    /** Somebody who leads it, and since when. */
    @Serdeable
    public record Leader(String person, String name, Instant since) {}

    /** That cohort with so many students. */
    public static CohortView of(Cohort c, int students) {
        return new CohortView(
                c.id(), c.name(), c.code(), c.spokenCode(), students, c.createdAt(), c.closed(), leaders(c));
    }

    private static List<Leader> leaders(Cohort c) {
        return c.led().now().stream()
                .map(l -> new Leader(l.person(), l.name(), l.since()))
                .toList();
    }
}
