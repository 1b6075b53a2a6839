package waymark.profile.career;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import waymark.edge.RefusedException;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.CareerRated;

/**
 * A career a person keeps.
 *
 * @param id the rating's id. It is random and another one each time the career is kept anew: a rating that was erased
 *     leaves its id with others, who could try ids made of a person and a career until one fits
 * @param revision milliseconds of the last change
 * @param title as it was when the career was kept, for the day it is withdrawn
 * @param rating {@code up}, {@code down} or absent
 * @param published whether an event ever told of a rating, so that another must tell when the entry is removed; absent
 *     where that was not noted
 */
public record SavedCareer(
        @BsonId String id,
        long revision,
        String person,
        String career,
        String slug,
        String title,
        @Nullable String note,
        @Nullable String rating,
        Instant savedAt,
        Instant updatedAt,
        @BsonProperty("told") @Nullable Boolean published) {
    /**
     * What a rule makes of an entry, and what others are told about it.
     *
     * @param events something only if the thumb changed
     */
    record Change(SavedCareer entry, List<RatingEvent> events) {}

    /** The most characters of a note. */
    static final int LONGEST_NOTE = 2_000;

    private static final Set<String> THUMBS = Set.of("up", "down");

    /** One that is not stored yet. */
    static SavedCareer fresh(String id, Career career, String person, Instant now) {
        return new SavedCareer(id, 0, person, career.id(), career.slug(), career.title(), null, null, now, now, false);
    }

    /**
     * One that its person took along, which tells of its thumb anew.
     *
     * @throws RefusedException if its note is too long or its thumb is none
     */
    static Change restored(
            String id,
            Career career,
            String person,
            @Nullable String note,
            @Nullable String rating,
            Instant savedAt,
            Instant updatedAt,
            Instant now) {
        SavedCareer checked =
                fresh(id, career, person, now).changed(note, rating, now).entry();
        SavedCareer kept = new SavedCareer(
                id,
                checked.revision(),
                person,
                career.id(),
                career.slug(),
                career.title(),
                checked.note(),
                rating,
                savedAt,
                updatedAt,
                rating != null);
        return new Change(kept, rating == null ? List.of() : List.of(kept.rated()));
    }

    /** May an event have told of a rating? */
    boolean isPublished() {
        return published == null || published;
    }

    /**
     * The entry after a change; the same one if nothing changes.
     *
     * @throws RefusedException if the note is longer than 2,000 characters, or the rating is neither up nor down
     */
    Change changed(@Nullable String note, @Nullable String rating, Instant now) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw RefusedException.invalid(
                    "note-too-long", "A note has at most %,d characters.".formatted(LONGEST_NOTE));
        }
        if (rating != null && !THUMBS.contains(rating)) {
            throw RefusedException.invalid("unknown-rating", "A rating is up, down or absent.");
        }
        String kept = note == null || note.isBlank() ? null : note;
        if (revision > 0 && Objects.equals(kept, this.note) && Objects.equals(rating, this.rating)) {
            return new Change(this, List.of());
        }
        var next = new SavedCareer(
                id,
                Math.max(revision + 1, now.toEpochMilli()),
                person,
                career,
                slug,
                title,
                kept,
                rating,
                savedAt,
                now,
                rating != null ? Boolean.TRUE : published);
        return new Change(next, Objects.equals(rating, this.rating) ? List.of() : List.of(next.rated()));
    }

    private RatingEvent rated() {
        return new CareerRated(id, revision, person, career, rating == null ? "none" : rating, updatedAt);
    }

    /**
     * The entry after a change of some of it; the same one if nothing changes.
     *
     * @param note absent if it stays as it is, empty if it is taken away; as is the rating
     * @param seen the revision of which the change was made, absent if it suits any
     * @throws RefusedException as for {@link #changed}, or if the entry was changed since
     */
    Change patched(@Nullable String note, @Nullable String rating, @Nullable Long seen, Instant now) {
        String thumb = rating == null ? this.rating : rating.isEmpty() ? null : rating;
        Change next = changed(note == null ? this.note : note, thumb, now);
        if (next.entry() != this && seen != null && seen != revision) {
            throw RefusedException.conflict(
                    "career-changed",
                    "What you keep of this career was changed elsewhere in the meantime. Load it again and repeat "
                            + "your change.");
        }
        return next;
    }
}
