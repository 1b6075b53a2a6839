package waymark.gateway.upstream;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A list that services give out by pages: one page of it, or the whole.
 *
 * @param <E> what is listed
 * @param <T> the list itself
 */
public interface PagedList<E, T extends PagedList<E, T>> {
    /** In the list's own order. */
    List<E> items();

    /** How many there are on all pages together. */
    int total();

    /** The list of these and no others; what it has beside them stays. */
    T whole(List<E> items);

    /** A list with nothing beside its items. */
    @Serdeable
    record Items<E>(List<E> items, int total) implements PagedList<E, Items<E>> {
        @Override
        public Items<E> whole(List<E> all) {
            return new Items<>(all, all.size());
        }
    }

    /**
     * All of a list that is given out by pages; what it has beside the items is as on the first page. If a page fails,
     * its answer is the answer: half a list would look like a whole one.
     *
     * @param read reads the page of that number, from 0
     */
    static <E, T extends PagedList<E, T>> ServiceResult<T> all(IntFunction<ServiceResult<T>> read) {
        T first = null;
        List<E> items = new ArrayList<>();
        for (int page = 0; ; page++) {
            ServiceResult<T> answer = read.apply(page);
            if (!(answer instanceof ServiceResult.Ok<T>(T some))) {
                return answer;
            }
            first = first == null ? some : first;
            items.addAll(some.items());
            // A page with nothing on it is the end as well: something may have gone in the meantime.
            if (some.items().isEmpty() || items.size() >= some.total()) {
                return new ServiceResult.Ok<>(first.whole(items));
            }
        }
    }
}
