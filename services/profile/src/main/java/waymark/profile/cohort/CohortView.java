package waymark.profile.cohort;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A cohort as its counselor sees it, with how many students agreed to be seen. */
@Serdeable
public record CohortView(String id, String name, String code, int students, Instant createdAt) {

    /** That cohort with so many students. */
    public static CohortView of(Cohort c, int students) {
        return new CohortView(c.id(), c.name(), c.code(), students, c.createdAt());
    }
}
