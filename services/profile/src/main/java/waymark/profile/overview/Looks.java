package waymark.profile.overview;

import java.time.Instant;

/**
 * What one person saw of somebody since their last visit.
 *
 * @param at when they looked last
 * @param pages how often they opened the page about them
 * @param lists how many entries there are of lists that show them among others
 */
public record Looks(String reader, Instant at, int pages, int lists) {

    /** It in a sentence to who was looked at. */
    String sentence() {
        if (pages == 0) {
            return reader + " saw you in lists of students.";
        }
        String often = pages == 1 ? "" : pages == 2 ? " twice" : " " + pages + " times";
        return reader + " opened your page" + often + (lists == 0 ? "." : " and saw you in lists of students.");
    }
}
