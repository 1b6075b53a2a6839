package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.gateway.upstream.PagedList;

/** A career somebody keeps; {@code rating} is {@code up}, {@code down} or absent. */
@Serdeable
public record SavedCareer(
        String slug,
        String title,
        @Nullable String note,
        @Nullable String rating,
        @Nullable Instant savedAt,
        @Nullable Boolean available) {

    /** All of them. */
    @Serdeable
    public record All(List<SavedCareer> items, int total) implements PagedList<SavedCareer, All> {
        @Override
        public All whole(List<SavedCareer> all) {
            return new All(all, all.size());
        }
    }

    /** What is thought of a career; what is absent is forgotten. */
    @Serdeable
    public record Opinion(@Nullable String note, @Nullable String rating) {}

    /** Is it rated so? */
    public boolean rated(String thumb) {
        return thumb.equals(rating);
    }

    /** Was it withdrawn since? */
    public boolean gone() {
        return Boolean.FALSE.equals(available);
    }
}
