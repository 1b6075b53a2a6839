package waymark.content.queue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A page of careers on the desk; {@code total} counts all pages. */
@Serdeable
record DeskList(List<DeskItem> items, long total) {}
