package waymark.gateway.results;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.upstream.profile.SavedCareer;

/**
 * What a person thinks of a career in a list of matches, as profile has it.
 *
 * @param back where to return to after saying it
 * @param kept the saved career; null if it is not saved, or nobody knows
 * @param justNow was it what the person just did?
 */
public record OpinionModel(String slug, String back, @Nullable SavedCareer kept, boolean justNow) {
    /** Is it among the careers the person keeps? */
    public boolean saved() {
        return kept != null;
    }

    /** Did the person say that it is not for them? */
    public boolean refused() {
        return kept != null && kept.rated("down");
    }
}
