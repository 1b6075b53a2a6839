package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** Something an editor did, as the audit list has it. */
@Serdeable
public record AuditEntry(
        String career, String title, int version, String what, String by, Instant at, @Nullable String comment) {

    /** A page of them, newest first; {@code total} counts all pages. */
    @Serdeable
    public record All(List<AuditEntry> items, long total, int size) {}

    /** What was done, in words. */
    public String words() {
        return switch (what) {
            case "begun" -> "Began the draft";
            case "brought" -> "Brought in, public at once";
            case "saved" -> "Changed the draft";
            case "submitted" -> "Sent for review";
            case "approved" -> "Approved";
            case "sent-back" -> "Sent back";
            case "scheduled" -> "Set a time";
            case "unscheduled" -> "Took the time away";
            case "schedule-failed" -> "Could not go out at its time";
            case "published" -> "Published after review";
            case "published-without-review" -> "Published without review";
            case "withdrawn" -> "Withdrawn";
            case "restored" -> "Restored an old version";
            case "linked" -> "Made a preview link";
            case "unlinked" -> "Ended the preview links";
            default -> what.replace('-', ' ');
        };
    }
}
