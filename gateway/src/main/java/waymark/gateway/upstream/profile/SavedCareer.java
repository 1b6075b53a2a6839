package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A career somebody keeps; {@code rating} is {@code up}, {@code down} or absent. */
@Serdeable
public record SavedCareer(
        @Nullable Long revision,
        String slug,
        String title,
        @Nullable String note,
        @Nullable String rating,
        @Nullable Instant savedAt,
        @Nullable Boolean available) {

    /** The one that is kept, with the note and rating of this where it has any. */
    public SavedCareer over(SavedCareer kept) {
        return new SavedCareer(
                kept.revision,
                kept.slug,
                kept.title,
                note == null ? kept.note : note,
                rating == null ? kept.rating : rating,
                kept.savedAt,
                kept.available);
    }

    /** Is it rated so? */
    public boolean rated(String thumb) {
        return thumb.equals(rating);
    }

    /** Was it withdrawn since? */
    public boolean gone() {
        return Boolean.FALSE.equals(available);
    }
}
