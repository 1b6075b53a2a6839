package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.gateway.upstream.PagedList;

/** A student's agreement that a counselor sees their progress. */
@Serdeable
public record Consent(
        String cohort,
        String name,
        String counselor,
        List<String> visible,
        Instant givenAt,
        @Nullable Instant endedAt,
        boolean live) {

    /** Live and ended ones. */
    @Serdeable
    public record All(List<Consent> items, int total) implements PagedList<Consent, All> {
        @Override
        public All whole(List<Consent> all) {
            return new All(all, all.size());
        }

        /** Those that hold. */
        public List<Consent> live() {
            return items.stream().filter(Consent::live).toList();
        }

        /** Those that were ended. */
        public List<Consent> ended() {
            return items.stream().filter(c -> !c.live()).toList();
        }
    }

    /** What a join code leads to. */
    @Serdeable
    public record Invitation(String name, String counselor, List<String> visible) {}

    /** The wish to join. */
    @Serdeable
    public record Join(String code, boolean consent) {}
}
