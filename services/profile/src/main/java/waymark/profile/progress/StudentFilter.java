package waymark.profile.progress;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.stream.Stream;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/**
 * Which students of a list are wanted, in which order.
 *
 * @param words all of which the name must hold, without regard to case
 * @param falling the greatest first
 */
record StudentFilter(List<String> words, Show show, Sort sort, boolean falling) {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_QUERY = 80;
    private static final int MOST_PAGES = 10_000;

    /** The most students a page has: more than a counselor looks after. */
    static final int LARGEST_PAGE = 500;

    /** Who was here in none of these many days is away. */
    static final int AWAY_DAYS = 14;

    /** Which of them. */
    enum Show implements Labeled {
        ALL,
        /** No quiz begun. */
        NOT_BEGUN,
        /** The latest quiz begun and not finished. */
        BEGUN,
        /** The latest quiz finished. */
        FINISHED,
        /** A plan that is shared and of which nothing is done. */
        NO_PLAN,
        /** Not here for {@link #AWAY_DAYS} days, or never. */
        AWAY
    }

    /** By what; those alike by name. What a student does not share counts as nothing. */
    enum Sort implements Labeled {
        NAME,
        QUIZ,
        FINISHED,
        SAVED,
        PLAN,
        SEEN
    }

    /**
     * A filter as it was typed; what is absent or empty is everybody, by name.
     *
     * @param sort name of a {@link Sort}, with a hyphen before it for the greatest first
     * @throws RefusedException if one of them is none
     */
    static StudentFilter of(@Nullable String q, @Nullable String show, @Nullable String sort) {
        String query = q == null ? "" : q.strip();
        List<String> words = Stream.of(query.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (query.length() > LONGEST_QUERY || words.size() > MOST_WORDS) {
            throw RefusedException.invalid(
                    "students-q",
                    "Search for at most " + MOST_WORDS + " words of a name, " + LONGEST_QUERY + " letters.");
        }
        String by = sort == null ? "" : sort;
        boolean falling = by.startsWith("-");
        return new StudentFilter(
                words,
                chosen(Show.values(), show, "students-show", "What can be shown are: "),
                chosen(Sort.values(), falling ? by.substring(1) : by, "students-sort", "Lists are sorted by: "),
                falling);
    }

    private static <E extends Labeled> E chosen(E[] all, @Nullable String name, String slug, String sentence) {
        return name == null || name.isBlank()
                ? all[0]
                : Labeled.find(all, name).orElseThrow(() -> unknown(slug, sentence, Labeled.labels(all)));
    }

    private static RefusedException unknown(String slug, String sentence, List<String> known) {
        return RefusedException.invalid(slug, sentence + String.join(", ", known) + ".");
    }

    /** Does it leave anybody out? */
    boolean narrows() {
        return !words.isEmpty() || show != Show.ALL;
    }

    /**
     * How many come before a page.
     *
     * @throws RefusedException if there can be no such page
     */
    static int skip(int page, int size) {
        if (page < 0 || page > MOST_PAGES || size < 1 || size > LARGEST_PAGE) {
            throw RefusedException.invalid(
                    "page", "Pages count from 0, and a page has from 1 to " + LARGEST_PAGE + " entries.");
        }
        return page * size;
    }
}
