package waymark.profile.cohort;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A cohort as its counselor sees it, with how many students agreed to be seen.
 *
 * @param spoken the code in two halves, easier to read out
 * @param closed can nobody join any more?
 */
@Serdeable
public record CohortView(
        String id,
        String name,
        @Schema(minLength = Cohort.CODE_LENGTH, maxLength = Cohort.CODE_LENGTH) String code,
        String spoken,
        int students,
        Instant createdAt,
        boolean closed) {

    /** That cohort with so many students. */
    public static CohortView of(Cohort c, int students) {
        return new CohortView(c.id(), c.name(), c.code(), c.spokenCode(), students, c.createdAt(), c.closed());
    }
}
