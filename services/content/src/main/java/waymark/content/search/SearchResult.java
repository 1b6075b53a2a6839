package waymark.content.search;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param hits best first
 * @param didYouMean the text with its likely typos mended, absent if there are none
 */
public record SearchResult(List<Hit> hits, @Nullable String didYouMean) {

    /**
     * A career that was found.
     *
     * @param because the text of it that is nearest to what was searched for, absent where it was found by its name
     */
    public record Hit(String id, @Nullable String because) {}

    /** Where nothing was searched for. */
    public static SearchResult nothing() {
        return new SearchResult(List.of(), null);
    }

    /** Ids of careers, best first. */
    public List<String> ids() {
        return hits.stream().map(Hit::id).toList();
    }

    /** The text that is nearest, of one of the careers. */
    public Optional<String> because(String id) {
        return hits.stream().filter(hit -> hit.id().equals(id)).findFirst().map(Hit::because);
    }
}
