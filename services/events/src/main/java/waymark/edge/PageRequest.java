package waymark.edge;

import com.mongodb.client.FindIterable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a list one asks for.
 *
 * @param number from 0
 * @param size at most 100 entries
 */
public record PageRequest(int number, int size) {
    private static final int MAX_PAGES = 10_000;
    /** The most entries a page has. */
    public static final int LARGEST = 100;

    /** A page that cannot be there would be a mistake of the asker. */
    public PageRequest {
        if (number < 0 || number > MAX_PAGES || size < 1 || size > LARGEST) {
            throw RefusedException.invalid(
                    "page", "Pages count from 0, and a page has from 1 to " + LARGEST + " entries.");
        }
    }

    /** The number of the page there can be that comes closest to that one. */
    public static int nearest(int number) {
        return Math.clamp(number, 0, MAX_PAGES);
    }

    /** How many entries come before it. */
    public int skip() {
        return number * size;
    }

    /** Its part of a whole list. */
    public <T> List<T> of(List<T> all) {
        return all.stream().skip(skip()).limit(size).toList();
    }

    /** Its part of what is found, the only one that is read. */
    public <T> List<T> of(FindIterable<T> found) {
        return found.skip(skip()).limit(size).into(new ArrayList<>());
    }
}
