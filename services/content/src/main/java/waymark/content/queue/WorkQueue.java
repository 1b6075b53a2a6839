package waymark.content.queue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What waits on the desk.
 *
 * @param part the part that is shown
 * @param parts what editors call each part there is, by its name, in their order
 * @param counts how many careers each part of the queue holds, by its name, whatever is looked for
 * @param items a page of the part that was asked for
 * @param total how many of it fit what is looked for, over all pages
 * @param sort the order it is in
 * @param sorts all orders there are
 * @param states all states a career can be looked for by
 * @param actions all that can be done to many careers at once
 */
@Serdeable
record WorkQueue(
        String part,
        Map<String, String> parts,
        Map<String, Long> counts,
        List<DeskItem> items,
        long total,
        String sort,
        List<String> sorts,
        List<String> states,
        List<String> actions) {}
