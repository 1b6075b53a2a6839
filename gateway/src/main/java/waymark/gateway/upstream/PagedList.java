package waymark.gateway.upstream;

import java.util.List;

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
}
