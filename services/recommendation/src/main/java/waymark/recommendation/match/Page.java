package waymark.recommendation.match;

import waymark.edge.Refused;

/** Which part of a list one asks for. */
record Page(int number, int size) {
    private static final int MOST_PAGES = 10_000;
    private static final int MOST = 100;

    /** A page that is not there would be a mistake of the asker. */
    Page {
        if (number < 0 || number > MOST_PAGES || size < 1 || size > MOST) {
            throw Refused.invalid("page", "Pages count from 0, and a page has from 1 to " + MOST + " entries.");
        }
    }

    int skip() {
        return number * size;
    }
}
