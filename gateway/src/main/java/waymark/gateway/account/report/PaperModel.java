package waymark.gateway.account.report;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import waymark.gateway.upstream.profile.report.Report;

/**
 * What a report on paper shows.
 *
 * @param address the portal's
 * @param styles how paper looks, as a style sheet
 * @param complete whether all of it can be printed
 */
public record PaperModel(Report.Content content, Instant madeAt, String address, String styles, boolean complete) {
    /**
     * What is read aloud in place of a text from the right, whose signs are in a file in the order in which they are
     * printed.
     *
     * @return absent for texts from the left
     */
    public static @Nullable String aloud(String text) {
        return RightToLeft.isIn(text) ? text : null;
    }
}
