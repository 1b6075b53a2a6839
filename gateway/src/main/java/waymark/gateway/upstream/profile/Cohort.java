package waymark.gateway.upstream.profile;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.gateway.upstream.PagedList;

/** A counselor's group of students; whoever has the code may join. */
@Serdeable
public record Cohort(String id, String name, String code, int students) {

    /** All of a counselor's. */
    @Serdeable
    public record All(List<Cohort> items, int total) implements PagedList<Cohort, All> {
        @Override
        public All whole(List<Cohort> all) {
            return new All(all, all.size());
        }
    }

    /** A cohort to be. */
    @Serdeable
    public record NewCohort(String name) {}

    /** The code in two groups of four, easier to read out. */
    public String spoken() {
        return code.length() == 8 ? code.substring(0, 4) + " " + code.substring(4) : code;
    }
}
