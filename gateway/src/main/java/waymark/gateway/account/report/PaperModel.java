package waymark.gateway.account.report;

import java.time.Instant;
import waymark.gateway.upstream.profile.report.Report;

/**
 * What a report on paper shows.
 *
 * @param address the portal's
 * @param styles how paper looks, as a style sheet
 */
public record PaperModel(Report.Content content, Instant madeAt, String address, String styles) {}
