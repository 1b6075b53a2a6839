package waymark.content.queue;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/** A part of the work queue. */
enum WorkQueueSection implements Labeled {
    /** All careers. */
    ALL("All careers"),
    /** Last edited by whoever asks. */
    MINE("Mine"),
    /** Waiting for a reviewer. */
    REVIEW("Waiting for review"),
    /** Public, and published more than twelve months ago. */
    STALE("Older than a year"),
    /** Imported, and nobody has written a guide yet. */
    IMPORTED("Imported, no guide"),
    /** With a resource that is gone or leads nowhere. */
    BROKEN("Broken resources"),
    /** With a resource that could not be reached when it was last visited: that says nothing of it yet. */
    UNREACHABLE("Could not be reached");

    private static final Duration YEAR = Duration.ofDays(365);

    private final String title;

    WorkQueueSection(String title) {
        this.title = title;
    }

    /** What editors call it. */
    String title() {
        return title;
    }

    /** The named one; all without a name. */
    static WorkQueueSection of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return ALL;
        }
        return Labeled.find(values(), name)
                .orElseThrow(() -> RefusedException.invalid(
                        "queue-unknown",
                        "The queue has the parts all, mine, review, stale, imported, broken and unreachable."));
    }

    /** What was published before then is stale. */
    static Instant staleBefore(Instant now) {
        return now.minus(YEAR);
    }
}
