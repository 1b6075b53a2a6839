package waymark.content.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import waymark.content.career.Career;
import waymark.content.career.Review;

/**
 * Where a draft's review stands, as one editor sees it.
 *
 * @param stage draft, in-review or approved
 * @param authors who changed or submitted the draft since it was last published
 * @param own is the caller one of them, and so no reviewer?
 * @param required must it be approved before it is published?
 * @param commentNeeded must the caller say why when they send it back? Without, they take their own text back
 * @param authorsExplanation what follows for the authors, absent without any
 * @param explanation what follows for the caller who wrote a draft that is in review, absent for others
 * @param by name of who last submitted, approved or sent back
 */
@Serdeable
record ReviewStatus(
        String stage,
        List<Author> authors,
        boolean own,
        boolean required,
        boolean commentNeeded,
        @Nullable String authorsExplanation,
        @Nullable String explanation,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String comment) {
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    /**
     * One of them.
     *
     * @param at when they last changed or submitted it
     * @param you is it the caller?
     * @param recent was that within the last ten minutes, so that they may have it open still?
     */
    @Serdeable
    record Author(String name, Instant at, boolean you, boolean recent) {}

    static ReviewStatus of(Career career, String caller, boolean required, Instant now) {
        Review review = career.review();
        return new ReviewStatus(
                review.stage().label(),
                review.authors().stream()
                        .map(a -> new Author(
                                a.editor().name(),
                                a.at(),
                                a.editor().id().equals(caller),
                                a.at().isAfter(now.minus(JUST_NOW))))
                        .toList(),
                review.wrote(caller),
                required,
                review.needsComment(caller),
                review.authors().isEmpty() ? null : Review.AUTHORS,
                review.explanation(caller, required),
                review.by() == null ? null : review.by().name(),
                review.at(),
                review.comment());
    }
}
