package waymark.content.queue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What waits on the desk.
 *
 * @param counts how many careers each part of the queue holds, by its name, whatever is looked for
 * @param items a page of the part that was asked for
 * @param total how many of it fit what is looked for, over all pages
 */
@Serdeable
record WorkQueue(Map<String, Long> counts, List<DeskItem> items, long total) {}
