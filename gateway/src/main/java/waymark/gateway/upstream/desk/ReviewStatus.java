package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * Where a draft's review stands.
 *
 * @param stage draft, in-review or approved
 * @param authors who changed or submitted it since it was last published
 * @param own is the one who looks one of them, and so no reviewer?
 * @param required must it be approved before it is published?
 * @param commentNeeded must the one who looks say why when they send it back? Without, they take their own text back
 * @param authorsExplanation what follows for the authors
 * @param explanation what follows for the one who looks
 * @param by who last submitted, approved or sent back
 */
@Serdeable
public record ReviewStatus(
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

    /** One of them; {@code you} is the one who looks, {@code recent} who may have the draft open still. */
    @Serdeable
    public record Author(String name, Instant at, boolean you, boolean recent) {}

    /** Does it stand there? */
    public boolean is(String stage) {
        return this.stage.equals(stage);
    }
}
