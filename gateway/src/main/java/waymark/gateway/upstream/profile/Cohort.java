package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A counselor's group of students; whoever has the code may join, {@code spoken} is easier to read out.
 *
 * @param closed can nobody join any more?
 * @param counselors who leads it, longest first
 */
@Serdeable
public record Cohort(
        String id, String name, String code, String spoken, int students, boolean closed, List<Leader> counselors) {

    /** Somebody who leads it, and since when. */
    @Serdeable
    public record Leader(String person, String name, Instant since) {}

    /**
     * Those of a counselor.
     *
     * @param visible what students are told that their counselor sees, in words to them
     * @param terms what they are told that holds for that, a sentence each
     */
    @Serdeable
    public record All(List<Cohort> items, @Nullable List<String> visible, @Nullable List<String> terms) {
        /** What is absent becomes empty. */
        public All {
            visible = visible == null ? List.of() : visible;
            terms = terms == null ? List.of() : terms;
        }
    }
}
